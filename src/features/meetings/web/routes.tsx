import { placePage, unitTab } from "#web/pages.tsx";

export const meetingPages = [
  placePage({ path: "hom-nay", title: "Hôm nay", load: () => import("./today-page.tsx").then((file) => file.TodayPage) }),
  placePage({
    path: "bien-ban",
    title: "Biên bản, nghị quyết",
    load: () => import("./meeting-list-page.tsx").then((file) => file.MeetingListPage),
  }),
  placePage({
    path: "sinh-hoat/moi",
    title: "Ghi kỳ sinh hoạt",
    load: () => import("./record-meeting-page.tsx").then((file) => file.RecordMeetingPage),
  }),
  placePage({
    path: "sinh-hoat/$meetingId",
    title: "Kỳ sinh hoạt",
    wide: true,
    load: () => import("./meeting-page.tsx").then((file) => file.MeetingPage),
  }),
  placePage({
    path: "sinh-hoat/$meetingId/sua",
    title: "Sửa kỳ sinh hoạt",
    load: () => import("./revise-meeting-page.tsx").then((file) => file.ReviseMeetingPage),
  }),
];

export const meetingTabs = [
  unitTab({
    path: "sinh-hoat",
    title: "Sinh hoạt",
    permission: "meetings.see",
    load: () => import("./unit-meetings-page.tsx").then((file) => file.UnitMeetingsPage),
  }),
];
