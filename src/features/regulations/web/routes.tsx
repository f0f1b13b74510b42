import { placePage } from "#web/pages.tsx";

export const regulationPages = [
  placePage({
    path: "quy-dinh",
    title: "Quy định áp dụng",
    load: () => import("./regulation-list-page.tsx").then((file) => file.RegulationListPage),
  }),
];
