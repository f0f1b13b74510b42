import { openPage } from "#web/pages.tsx";

/** Pages before sign-in. */
export const signInPages = [
  openPage({ path: "dang-nhap", title: "Đăng nhập", load: () => import("./sign-in-page.tsx").then((file) => file.SignInPage) }),
  openPage({
    path: "dang-nhap/chung",
    title: "Đăng nhập",
    load: () => import("./provider-return-page.tsx").then((file) => file.ProviderReturnPage),
  }),
  openPage({
    path: "mat-khau/$token",
    title: "Đặt mật khẩu",
    load: () => import("./password-link-page.tsx").then((file) => file.PasswordLinkPage),
  }),
];
