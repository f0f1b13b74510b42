import type { ChangeWords } from "#contract/change-log.ts";

export const calendarWords: ChangeWords = {
  kind: "calendar-link",
  name: "Đường dẫn lịch",
  actions: { "make-calendar-link": "Lập đường dẫn lịch", "revoke-calendar-link": "Thu hồi đường dẫn lịch" },
  fields: { name: "Dùng cho" },
};
