import type { ChangeWords } from "#contract/change-log.ts";

const about = { book: "Sổ", period: "Kỳ", reason: "Lý do" };

/** A book as a whole, by its closings. */
export const bookWords: ChangeWords = {
  kind: "book",
  name: "Sổ sách",
  actions: { "close-book": "Khóa sổ", "print-book": "In sổ" },
  fields: { ...about, edition: "Lần khóa", checksum: "Mã kiểm tra", rows: "Số dòng", showsNumbers: "In đủ số thẻ" },
};

export const bookRowWords: ChangeWords = {
  kind: "book-row",
  name: "Dòng của sổ",
  actions: { "add-row": "Ghi một dòng vào sổ", "correct-row": "Sửa một dòng của sổ", "end-row": "Gạch bỏ một dòng của sổ" },
  fields: { ...about, day: "Ngày", content: "Nội dung", saidBy: "Ghi theo" },
};

export const feeWords: ChangeWords = {
  kind: "fee",
  name: "Đảng phí",
  actions: { "enter-fees": "Ghi thu đảng phí" },
  fields: { month: "Tháng", amount: "Số tiền", reason: "Lý do", saidBy: "Ghi theo" },
};
