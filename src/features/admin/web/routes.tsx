import { openPage, placePage, plainPage } from "#web/pages.tsx";

/** Pages before sign-in. */
export const adminOpenPages = [
  openPage({ path: "bat-dau", title: "Bắt đầu", load: () => import("./set-up-page.tsx").then((file) => file.SetUpPage) }),
];

export const adminPages = [
  placePage({
    path: "nguoi-dung",
    title: "Người dùng",
    load: () => import("./account-list-page.tsx").then((file) => file.AccountListPage),
  }),
  placePage({
    path: "nguoi-dung/theo-chuc-vu",
    title: "Cấp tài khoản theo chức vụ",
    load: () => import("../post-accounts/web/post-accounts-page.tsx").then((file) => file.PostAccountsPage),
  }),
  placePage({
    path: "nguoi-dung/vai-tro",
    title: "Vai trò và quyền",
    load: () => import("../rights/web/role-list-page.tsx").then((file) => file.RoleListPage),
  }),
  placePage({
    path: "nguoi-dung/$accountId/quyen",
    title: "Người này thấy gì",
    load: () => import("../rights/web/account-rights-page.tsx").then((file) => file.AccountRightsPage),
  }),
];

export const adminPlainPages = [
  plainPage({
    path: "cai-dat",
    title: "Thiết lập của tôi",
    load: () => import("./preferences-page.tsx").then((file) => file.PreferencesPage),
  }),
];
