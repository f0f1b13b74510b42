import type { ChangeWords } from "#contract/change-log.ts";
import { ruleKinds } from "../rules.ts";

export const regulationWords: ChangeWords = {
  kind: "regulation",
  name: "Quy định áp dụng",
  actions: { "set-regulation": "Đặt giá trị", "end-regulation": "Thôi áp dụng" },
  fields: { key: "Quy định", value: "Giá trị", from: "Từ ngày", to: "Đến trước ngày", source: "Căn cứ", reason: "Lý do" },
  codes: { key: Object.fromEntries(Object.entries(ruleKinds).map(([key, { title }]) => [key, title])) },
};
