import { placePage } from "#web/pages.tsx";

export const minutesPages = [
  placePage({
    path: "sinh-hoat/$meetingId/doc",
    title: "Đọc thông qua",
    load: () => import("./read-aloud-page.tsx").then((file) => file.ReadAloudPage),
  }),
];
