import type { DocumentLayout } from "#contract/document-layout.ts";
import type { Block, OfficialDocument } from "#server/files/docx.ts";
import { type FamilyCode, familyOf, type TagName } from "../rules.ts";

/** An invented document of a family with everything that its tags can print, for a look at a template. */
export function sampleDocument(family: FamilyCode, layout: DocumentLayout): OfficialDocument {
  const { name, tags } = familyOf(family);
  const has = (tag: TagName) => tags.includes(tag);
  const signature = { authority: has("thẩm quyền") ? "T/M Ban Thường vụ" : "", position: "Bí thư", name: "Đỗ Hữu Nghĩa" };
  const isCopy = has("nguồn sao");
  const copyOf = { kind: "Trích sao", issuer: "Chi bộ Văn phòng", number: "05-BS/CB", place: "Phước Long", date: "2026-06-20" };
  return {
    layout,
    head: {
      above: "Đảng bộ tỉnh Phước Long",
      issuer: "Đảng ủy Khối các cơ quan tỉnh",
      number: has("số") ? (isCopy ? "24-BS/ĐUK" : "214-BC/ĐUK") : null,
      ...(has("về việc") && { about: "nộp biên bản sinh hoạt chi bộ tháng 5 năm 2026" }),
      place: "Phước Long",
      date: "2026-06-15",
    },
    kind: isCopy ? "Sao lục" : has("loại") ? name : "",
    subject: isCopy ? copied : has("trích yếu") ? "công tác xây dựng Đảng 6 tháng đầu năm 2026" : "",
    isCopy,
    body: sampleBody,
    recipients: has("@nơi nhận") ? ["Ban Thường vụ Tỉnh ủy", "Các tổ chức đảng trực thuộc", "Lưu Văn phòng"] : [],
    signatures: [
      ...(has("người ký bên trái") ? [{ authority: "", position: "Người ghi biên bản", name: "Lê Minh Châu" }] : []),
      ...(has("người ký") ? [signature] : []),
    ],
    ...(has("@phần sao") && { copy: { ...copyOf, recipients: ["Như nơi đề nghị trích", "Lưu Chi bộ"], signature } }),
    ...(has("@phụ lục") && { appendix: [{ type: "title", text: "PHỤ LỤC SỐ LIỆU" }, sampleTable] }),
  };
}

const copied = "Chỉ thị 07-CT/TU, ngày 18/4/2026 của Ban Thường vụ Tỉnh ủy";

const sampleTable: Block = {
  type: "table",
  columns: [
    { title: "TT", share: 1, align: "center" },
    { title: "Nội dung", share: 7 },
    { title: "Số lượng", share: 2, align: "right" },
  ],
  rows: [
    ["1", "Chi bộ", "276"],
    ["2", "Đảng viên", "5.812"],
  ],
};

const sampleBody: readonly Block[] = [
  { type: "paragraph", runs: ["Đây là nội dung ví dụ để xem mẫu, không phải văn bản thật."] },
  { type: "heading", level: 1, text: "I- KẾT QUẢ" },
  { type: "heading", level: 2, text: "1. Sinh hoạt chi bộ" },
  {
    type: "paragraph",
    runs: ["Các chi bộ đã họp ", { text: "1.377/1.458", bold: true }, " kỳ thường kỳ; ", { text: "94,4 %", italic: true }, "."],
  },
  sampleTable,
  { type: "paragraph", runs: ["Nội dung sinh hoạt bám sát nhiệm vụ chính trị của đơn vị."] },
];
