import type { ChangeWords } from "#contract/change-log.ts";

export const importWords: ChangeWords = {
  kind: "import",
  name: "Nhập dữ liệu",
  actions: { "upload-file": "Tải tệp lên", "commit-import": "Ghi dữ liệu từ tệp" },
  fields: { fileName: "Tên tệp", kind: "Loại", written: "Số dòng đã ghi", skipped: "Số dòng bỏ qua" },
  codes: { kind: { organisations: "Tổ chức", members: "Đảng viên", meetings: "Kỳ sinh hoạt" } },
};
