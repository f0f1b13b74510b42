import { placePage } from "#web/pages.tsx";

export const tableLayoutPages = [
  placePage({ path: "mau-bieu", title: "Mẫu biểu", load: () => import("./layout-list-page.tsx").then((file) => file.LayoutListPage) }),
  placePage({
    path: "mau-bieu/moi",
    title: "Lập mẫu biểu",
    wide: true,
    load: () => import("./new-layout-page.tsx").then((file) => file.NewLayoutPage),
  }),
];
