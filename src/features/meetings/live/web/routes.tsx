import { barePage } from "#web/pages.tsx";

export const livePages = [
  barePage({
    path: "truc-tiep/$plannedMeetingId",
    title: "Đang sinh hoạt",
    load: () => import("./live-page.tsx").then((file) => file.LivePage),
  }),
  barePage({
    path: "truc-tiep/$plannedMeetingId/man-chieu",
    title: "Màn chiếu",
    load: () => import("./projector-page.tsx").then((file) => file.ProjectorPage),
  }),
];
