import { placePage } from "#web/pages.tsx";

export const reportPages = [
  placePage({ path: "bao-cao", title: "Báo cáo", load: () => import("./report-list-page.tsx").then((file) => file.ReportListPage) }),
  placePage({
    path: "bao-cao/$reportId",
    title: "Báo cáo",
    wide: true,
    load: () => import("./report-page.tsx").then((file) => file.ReportPage),
  }),
];
