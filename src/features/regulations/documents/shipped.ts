import type { DocumentLayout } from "#contract/document-layout.ts";
import { type ShippedRule, ship } from "../rules.ts";

const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const font = "Times New Roman";
const layout2018: DocumentLayout = {
  name: "Hướng dẫn 36-HD/VPTW",
  font,
  margins,
  sizes: { party: 15, issuer: 14, number: 14, kind: 16, subject: 14, body: 14, recipients: 12, signature: 14 },
  bodyLine: null,
  firstLine: 10,
  closesWithSlash: true,
  positionIsBold: true,
  recipientsSeparator: ",",
  numberColon: false,
};
const layout2026: DocumentLayout = {
  ...layout2018,
  name: "Hướng dẫn 05-HD/VPTW",
  sizes: { ...layout2018.sizes, kind: 15, recipients: 12 },
  bodyLine: 18,
  closesWithSlash: false,
  positionIsBold: false,
  recipientsSeparator: ";",
};

/** The official layout of documents, by the guideline of the day. */
export const documentRules: readonly ShippedRule[] = [
  ship({
    key: "documents.layout",
    value: layout2018,
    from: null,
    to: "2026-05-27",
    source: "Hướng dẫn 36-HD/VPTW, 03/4/2018",
    certainty: "partly",
    note: "Lề trang và giãn dòng lấy theo văn bản mẫu; trước 2018 dùng cùng thể thức.",
  }),
  ship({
    key: "documents.layout",
    value: layout2026,
    from: "2026-05-27",
    to: null,
    source: "Hướng dẫn 05-HD/VPTW, 27/5/2026",
    certainty: "partly",
    note: "Các bản hướng dẫn lại còn khác nhau về giãn dòng 18 hay 19 điểm.",
  }),
  ship({
    key: "documents.place",
    value: "",
    from: null,
    to: null,
    source: "Từng cấp ủy đặt theo nơi đóng trụ sở",
    certainty: "unknown",
    note: "Để trống thì biên bản, nghị quyết chỉ ghi ngày tháng.",
  }),
  ship({
    key: "minutes.resolution_authority",
    value: "T/M CHI BỘ",
    from: null,
    to: null,
    source: "Hướng dẫn 05-HD/VPTW, 27/5/2026 và mẫu của địa phương",
    certainty: "partly",
    note: "Nơi khác dùng T/M CHI ỦY; đặt giá trị riêng nếu cần.",
  }),
];
