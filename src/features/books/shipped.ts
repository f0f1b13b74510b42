import { type BookType, type Column, committeeBook } from "./rules.ts";

const text = (code: string, title: string): Column => ({ code, title, type: "text" });

const unsure = "Bộ 05 loại sổ chưa thấy văn bản liệt kê đủ; cấp ủy đổi tên, bỏ bớt, thêm sổ được.";

/** The books a cell keeps until a committee says otherwise. */
export const shippedTypes: readonly BookType[] = [
  {
    code: "bien-ban",
    name: "Sổ ghi biên bản, nghị quyết chi bộ",
    source: "minutes",
    period: "year",
    columns: [],
    origin: unsure,
  },
  {
    code: committeeBook,
    name: "Sổ ghi biên bản họp chi ủy",
    source: "entered",
    period: "year",
    columns: [text("attended", "Dự họp, chủ trì, thư ký"), text("content", "Nội dung"), text("conclusion", "Kết luận")],
    origin: unsure,
  },
  {
    code: "dang-vien",
    name: "Sổ danh sách đảng viên",
    source: "members",
    period: "year",
    columns: [],
    origin: "Mẫu 7-HSĐV; cột lấy theo bản được đăng lại.",
  },
  {
    code: "dang-phi",
    name: "Sổ thu, nộp đảng phí",
    source: "fees",
    period: "year",
    columns: [],
    origin: "Mẫu S01/ĐP, Công văn 141-CV/VPTW/nb, 17/3/2011; chưa thấy bản gốc nên cột của phần I là theo tháng.",
  },
  {
    code: "cong-van",
    name: "Sổ theo dõi văn bản đi, đến",
    source: "documents",
    period: "year",
    columns: [
      text("direction", "Đi hay đến"),
      text("number", "Số, ký hiệu"),
      { code: "dated", title: "Ngày văn bản", type: "day" },
      text("other", "Nơi gửi, nơi nhận"),
      text("subject", "Trích yếu"),
      text("handled", "Người xử lý, ký nhận"),
    ],
    origin: unsure,
  },
];
