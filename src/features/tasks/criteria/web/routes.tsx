import { placePage } from "#web/pages.tsx";

export const criteriaPages = [
  placePage({ path: "tieu-chi", title: "Tiêu chí tháng", load: () => import("./criteria-page.tsx").then((file) => file.CriteriaPage) }),
];
