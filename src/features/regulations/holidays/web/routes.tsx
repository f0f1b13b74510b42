import { placePage } from "#web/pages.tsx";

export const holidayPages = [
  placePage({ path: "lich-nghi", title: "Lịch nghỉ lễ", load: () => import("./holidays-page.tsx").then((file) => file.HolidaysPage) }),
];
