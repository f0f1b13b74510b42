import type { DocumentLayout } from "#contract/document-layout.ts";

/** Sizes of letters in the order in which they stand on a page. */
export const sizeNames: Record<keyof DocumentLayout["sizes"], string> = {
  party: "Đảng Cộng sản Việt Nam",
  above: "Cơ quan cấp trên",
  issuer: "Cơ quan ban hành",
  number: "Số, ký hiệu",
  date: "Địa danh, ngày tháng",
  kind: "Tên loại",
  subject: "Trích yếu",
  about: "Trích yếu công văn",
  part: "Phần, chương",
  body: "Nội dung",
  signature: "Quyền hạn, chức vụ, họ tên",
  recipientsHead: "Chữ “Nơi nhận”",
  recipients: "Các nơi nhận",
};

export const marginNames = { top: "Trên", bottom: "Dưới", left: "Trái", right: "Phải" } as const;

/** Points of the layout of which one of some words is chosen. */
export const layoutChoices = {
  basis: { label: "Dòng căn cứ", options: { upright: "chữ đứng", italic: "chữ nghiêng" } },
  aboutWord: { label: "Mở đầu trích yếu công văn", options: { "V/v": "V/v …", "về việc": "về việc …" } },
  aboutAt: { label: "Trích yếu công văn đặt", options: { centre: "dưới số, ở giữa cột", left: "dưới số, sát lề trái" } },
  spelling: { label: "Chữ in sẵn viết", options: { ủy: "ủy", uỷ: "uỷ" } },
  filedAt: { label: "Dòng lưu của cấp ủy", options: { issuer: "Lưu Đảng ủy", office: "Lưu Văn phòng" } },
  recipientsSeparator: { label: "Cuối mỗi nơi nhận", options: { ",": "dấu phẩy", ";": "dấu chấm phẩy" } },
} as const;

/** Points of the layout that are so or not. */
export const layoutFlags = {
  hasPageNumbers: "Đánh số trang từ trang thứ hai",
  positionIsBold: "Chức vụ người ký in đậm",
  numberColon: "Có dấu hai chấm sau chữ “Số”",
  closesWithSlash: "Hết lời văn có dấu “./.”",
} as const;
