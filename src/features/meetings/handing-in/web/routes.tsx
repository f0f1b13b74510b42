import { placePage } from "#web/pages.tsx";

export const handingInPages = [
  placePage({
    path: "kiem-tra-bien-ban",
    title: "Kiểm tra biên bản",
    wide: true,
    load: () => import("./queue-page.tsx").then((file) => file.QueuePage),
  }),
];
