import { placePage, unitTab } from "#web/pages.tsx";

export const figurePages = [
  placePage({ path: "tong-quan", title: "Tổng quan", load: () => import("./overview-page.tsx").then((file) => file.OverviewPage) }),
  placePage({ path: "so-lieu/$code", title: "Chỉ số", load: () => import("./figure-page.tsx").then((file) => file.FigurePage) }),
  placePage({
    path: "bang-ky",
    title: "Bảng kỳ sinh hoạt",
    wide: true,
    load: () => import("../board/web/board-page.tsx").then((file) => file.BoardPage),
  }),
];

export const figureTabs = [
  unitTab({
    path: "tong-quan",
    title: "Tổng quan",
    permission: "figures.see",
    load: () => import("./unit-overview-page.tsx").then((file) => file.UnitOverviewPage),
  }),
];
