import { placePage } from "#web/pages.tsx";

export const readingPages = [
  placePage({
    path: "nhat-ky-xem",
    title: "Nhật ký xem hồ sơ",
    load: () => import("./reading-list-page.tsx").then((file) => file.ReadingListPage),
  }),
];
