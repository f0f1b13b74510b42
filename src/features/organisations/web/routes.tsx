import { placePage, unitTab } from "#web/pages.tsx";

export const organisationPages = [
  placePage({
    path: "cay-to-chuc",
    title: "Cây tổ chức đảng",
    load: () => import("./organisation-tree-page.tsx").then((file) => file.OrganisationTreePage),
  }),
];

/** Tabs on the page of a unit, before and after those of other slices. */
export const organisationTabs = [
  unitTab({
    path: "thong-tin",
    title: "Thông tin",
    permission: "organisations.see",
    load: () => import("./organisation-facts-page.tsx").then((file) => file.OrganisationFactsPage),
  }),
];
export const organisationLastTabs = [
  unitTab({
    path: "lich-su",
    title: "Lịch sử",
    permission: "organisations.see",
    load: () => import("./organisation-history-page.tsx").then((file) => file.OrganisationHistoryPage),
  }),
];
