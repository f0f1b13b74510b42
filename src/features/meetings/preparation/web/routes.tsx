import { placePage } from "#web/pages.tsx";

export const preparationPages = [
  placePage({
    path: "chuan-bi",
    title: "Chuẩn bị kỳ sinh hoạt",
    load: () => import("./preparation-page.tsx").then((file) => file.PreparationPage),
  }),
  placePage({ path: "giay-moi", title: "Giấy mời", load: () => import("./invitation-page.tsx").then((file) => file.InvitationPage) }),
];
