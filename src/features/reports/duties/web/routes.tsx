import { placePage } from "#web/pages.tsx";

export const reportDutyPages = [
  placePage({ path: "che-do-bao-cao", title: "Chế độ báo cáo", load: () => import("./duties-page.tsx").then((file) => file.DutiesPage) }),
  placePage({
    path: "theo-doi-bao-cao/$dutyId",
    title: "Theo dõi báo cáo",
    load: () => import("./grid-page.tsx").then((file) => file.GridPage),
  }),
];
