import type { ChangeWords } from "#contract/change-log.ts";
import { copyKinds, documentKinds, secrecyNames, urgencyNames } from "../rules.ts";
import { families } from "../templates/rules.ts";

const kindNames = Object.fromEntries(Object.entries(documentKinds).map(([code, { name }]) => [code, name]));

export const documentWords: ChangeWords = {
  kind: "document",
  name: "Văn bản",
  actions: {
    "issue-document": "Đăng ký văn bản đi",
    "register-incoming": "Đăng ký văn bản đến",
    "correct-document": "Sửa đăng ký",
    "withdraw-document": "Thôi đăng ký",
    "copy-document": "Lập bản sao",
    "attach-file": "Thêm tệp",
    "remove-file": "Gỡ tệp",
  },
  fields: {
    reference: "Số, ký hiệu",
    documentKind: "Loại văn bản",
    issuer: "Nơi ban hành",
    datedOn: "Ngày văn bản",
    receivedOn: "Ngày đến",
    term: "Nhiệm kỳ",
    subject: "Trích yếu",
    recipients: "Nơi nhận",
    authority: "Thẩm quyền ký",
    signerPosition: "Chức vụ người ký",
    signerName: "Người ký",
    handler: "Người xử lý",
    urgency: "Độ khẩn",
    secrecy: "Độ mật",
    relayUntil: "Truyền đạt đến ngày",
    copyKind: "Hình thức sao",
    file: "Tệp",
    reason: "Lý do",
  },
  codes: { documentKind: kindNames, urgency: urgencyNames, secrecy: secrecyNames, copyKind: copyKinds },
};

export const numberWords: ChangeWords = {
  kind: "document-number",
  name: "Số văn bản",
  actions: { "reserve-number": "Giữ số", "void-number": "Hủy số", "explain-gap": "Giải trình số trống" },
  fields: {
    number: "Số",
    numbers: "Các số",
    documentKind: "Loại văn bản",
    term: "Nhiệm kỳ",
    purpose: "Giữ cho văn bản",
    state: "Tình trạng",
    reason: "Lý do",
  },
  codes: { documentKind: kindNames, state: { reserved: "đang giữ", used: "đã dùng", void: "đã hủy" } },
};

export const termWords: ChangeWords = {
  kind: "term",
  name: "Nhiệm kỳ",
  actions: { "add-term": "Ghi nhiệm kỳ", "end-term": "Kết thúc nhiệm kỳ", "correct-term": "Sửa nhiệm kỳ" },
  fields: { name: "Tên", termKind: "Loại", from: "Từ ngày", to: "Đến ngày", source: "Căn cứ" },
  codes: { termKind: { committee: "nhiệm kỳ cấp ủy", congress: "đại hội" } },
};

export const documentTemplateWords: ChangeWords = {
  kind: "document-template",
  name: "Mẫu văn bản",
  actions: { "add-template": "Dùng mẫu mới", "end-template": "Thôi dùng mẫu" },
  fields: { family: "Loại giấy tờ", reportType: "Loại báo cáo", from: "Từ ngày", to: "Đến ngày", file: "Tệp", checksum: "Mã kiểm tra" },
  codes: { family: Object.fromEntries(Object.entries(families).map(([code, { name }]) => [code, name])) },
};
