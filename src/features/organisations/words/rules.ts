import type { ChangeWords } from "#contract/change-log.ts";
import { organisationKinds } from "../rules.ts";

export const organisationWords: ChangeWords = {
  kind: "organisation",
  name: "Tổ chức đảng",
  actions: {
    "set-up": "Thiết lập ban đầu",
    "found-organisation": "Thành lập",
    "rename-organisation": "Đổi tên",
    "move-organisation": "Chuyển vị trí trong cây",
    "dissolve-organisation": "Kết thúc hoạt động",
    "note-consent": "Ghi ý kiến đồng ý của cấp trên",
    "note-missing-month": "Ghi lý do thiếu kỳ",
    "import-organisations": "Nhập từ tệp",
    "load-demo": "Nạp dữ liệu mẫu",
    "export-readings": "Xuất nhật ký xem hồ sơ",
    "export-changes": "Xuất nhật ký thay đổi",
  },
  fields: {
    code: "Mã",
    name: "Tên",
    symbol: "Ký hiệu",
    hostUnit: "Cơ quan, đơn vị",
    kind: "Loại hình",
    on: "Từ ngày",
    foundedOn: "Ngày thành lập",
    decision: "Quyết định",
    document: "Văn bản",
    agreedOn: "Ngày đồng ý",
    month: "Tháng",
    reason: "Lý do",
    makeupOn: "Ngày họp bù",
    from: "Từ ngày",
    to: "Đến ngày",
    by: "Tên người",
  },
  codes: { kind: Object.fromEntries(Object.entries(organisationKinds).map(([code, { name }]) => [code, name])) },
};
