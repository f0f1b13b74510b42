import { placePage } from "#web/pages.tsx";

export const tablePages = [
  placePage({ path: "bieu", title: "Biểu số liệu", load: () => import("./table-list-page.tsx").then((file) => file.TableListPage) }),
  placePage({
    path: "bieu/$tableId",
    title: "Biểu số liệu",
    wide: true,
    load: () => import("./table-page.tsx").then((file) => file.TablePage),
  }),
];
