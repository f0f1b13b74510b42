import type { ChangeWords } from "#contract/change-log.ts";
import { stateNames } from "../rules.ts";

export const programmeWords: ChangeWords = {
  kind: "programme",
  name: "Chương trình sinh hoạt",
  actions: {
    "save-programme": "Lưu chương trình",
    "submit-programme": "Gửi chương trình",
    "approve-programme": "Duyệt chương trình",
    "return-programme": "Trả lại chương trình",
    "change-programme-entry": "Dời, đổi một kỳ",
    "add-programme-entry": "Thêm một kỳ",
    "call-off-programme-entry": "Không tổ chức một kỳ",
  },
  fields: { year: "Năm", entries: "Các kỳ", state: "Tình trạng", reason: "Lý do" },
  codes: { state: stateNames },
};
