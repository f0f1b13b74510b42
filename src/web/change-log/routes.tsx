import { placePage } from "../pages.tsx";

export const changeLogPages = [
  placePage({
    path: "nhat-ky",
    title: "Nhật ký thay đổi",
    load: () => import("./change-log-page.tsx").then((file) => file.ChangeLogPage),
  }),
];
