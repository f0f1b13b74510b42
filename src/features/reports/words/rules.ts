import type { ChangeWords } from "#contract/change-log.ts";

export const reportWords: ChangeWords = {
  kind: "report",
  name: "Báo cáo",
  actions: {
    "create-report": "Lập báo cáo",
    "save-head": "Sửa phần đầu",
    "save-section": "Sửa nội dung",
    "sign-report": "Ký báo cáo",
  },
  fields: {
    kind: "Loại",
    period: "Kỳ",
    title: "Trích yếu",
    number: "Số",
    datedOn: "Ngày ký",
    place: "Địa danh",
    authority: "Thẩm quyền ký",
    signerPosition: "Chức vụ",
    signerName: "Người ký",
    recipients: "Nơi nhận",
    state: "Trạng thái",
    figures: "Số số liệu đã giữ",
  },
  codes: { kind: { "six-month": "Báo cáo 6 tháng", thematic: "Báo cáo chuyên đề" }, state: { draft: "Bản thảo", signed: "Đã ký" } },
};
