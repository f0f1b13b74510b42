import type { ChangeWords } from "#contract/change-log.ts";
import { statementKinds } from "../rules.ts";

export const statementWords: ChangeWords = {
  kind: "statement",
  name: "Ý kiến của đơn vị",
  actions: {
    "write-statement": "Nêu ý kiến",
    "revise-statement": "Sửa ý kiến",
    "withdraw-statement": "Rút ý kiến",
    "mark-example": "Chọn vào bản tin",
    "answer-proposal": "Trả lời kiến nghị",
  },
  fields: { kind: "Loại", period: "Kỳ", text: "Nội dung", isExample: "Vào bản tin", answer: "Trả lời" },
  codes: { kind: statementKinds },
};

export const statementThemeWords: ChangeWords = {
  kind: "statement-theme",
  name: "Ý chung",
  actions: {
    "add-theme": "Lập ý chung",
    "rename-theme": "Đổi tên ý chung",
    "merge-theme": "Nhập ý chung",
    "place-statements": "Xếp ý kiến",
    "save-wording": "Viết câu chung",
  },
  fields: { kind: "Loại", name: "Tên", text: "Câu chung", period: "Kỳ" },
  codes: { kind: statementKinds },
};
