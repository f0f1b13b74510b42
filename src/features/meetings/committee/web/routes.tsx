import { placePage } from "#web/pages.tsx";

export const committeePages = [
  placePage({ path: "hop-chi-uy", title: "Họp chi ủy", load: () => import("./committee-page.tsx").then((file) => file.CommitteePage) }),
];
