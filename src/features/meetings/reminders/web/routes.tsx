import { placePage } from "#web/pages.tsx";

export const reminderPages = [
  placePage({ path: "don-doc", title: "Đôn đốc biên bản", load: () => import("./behind-page.tsx").then((file) => file.BehindPage) }),
];
