import { placePage } from "#web/pages.tsx";

export const attendingPages = [
  placePage({
    path: "theo-doi-chi-bo",
    title: "Theo dõi chi bộ",
    load: () => import("./followers-page.tsx").then((file) => file.FollowersPage),
  }),
];
