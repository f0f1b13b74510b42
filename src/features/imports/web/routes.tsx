import { placePage } from "#web/pages.tsx";

export const importPages = [
  placePage({
    path: "nhap-du-lieu",
    title: "Nhập dữ liệu",
    load: () => import("./import-list-page.tsx").then((file) => file.ImportListPage),
  }),
  placePage({ path: "nhap-du-lieu/$importId", title: "Nhập tệp", load: () => import("./import-page.tsx").then((file) => file.ImportPage) }),
];
