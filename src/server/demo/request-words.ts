// What the office of the invented bloc asks its units, once each.
import type { Asks, Question } from "#features/requests/rules.ts";

interface Asked {
  title: string;
  guidance: string;
  asks: Extract<Asks, "children" | "cells">;
  /** Days from the day of the demo: sent, last day, closed. */
  sent: number;
  due: number;
  closed: number | null;
  /** How many of the units have answered, and of the others how many have begun. */
  answered: number;
  begun: number;
  questions: readonly Question[];
  remarks: readonly string[];
}

const usual = { required: true, unit: "", min: null, max: null, adds: true, choices: [] };
const number = (label: string, unit: string, max: number): Question => ({ ...usual, kind: "number", label, unit, min: 0, max });
const yesNo = (label: string): Question => ({ ...usual, kind: "yes-no", label });
const one = (label: string, choices: string[]): Question => ({ ...usual, kind: "one", label, choices });
const text = (label: string): Question => ({ ...usual, kind: "text", label, required: false });

export const demoRequests: readonly Asked[] = [
  {
    title: "Phòng họp và thiết bị họp trực tuyến",
    guidance: "Tính đến hết tháng trước, kể cả phòng dùng chung với cơ quan chuyên môn.",
    ...{ asks: "children", sent: -80, due: -62, closed: -50, answered: 0.94, begun: 0 },
    questions: [
      number("Số phòng họp", "phòng", 20),
      yesNo("Có thiết bị họp trực tuyến"),
      one("Chất lượng phòng họp", ["Tốt", "Khá", "Cần sửa"]),
      text("Đề nghị"),
    ],
    remarks: ["Cần thêm một bộ loa, micro.", "Phòng họp dùng chung nên phải đăng ký trước.", "Đường truyền yếu vào buổi sáng."],
  },
  {
    title: "Rà soát sổ sách chi bộ",
    guidance: "Đối chiếu với danh mục sổ của Đảng ủy; sổ nào chưa có thì nêu lý do.",
    ...{ asks: "children", sent: -24, due: -6, closed: null, answered: 0.86, begun: 0.3 },
    questions: [number("Số chi bộ có đủ sổ", "chi bộ", 60), number("Số chi bộ còn thiếu sổ", "chi bộ", 60), text("Lý do thiếu")],
    remarks: ["Sổ đảng phí năm cũ đang lưu ở cơ quan.", "Mới tách chi bộ, đang lập sổ mới.", "Đã đặt in, chờ nhận."],
  },
  {
    title: "Đảng viên dự học tập nghị quyết",
    guidance: "Số người dự trực tiếp và trực tuyến; đảng viên được miễn không tính.",
    ...{ asks: "cells", sent: -5, due: 8, closed: null, answered: 0.35, begun: 0.12 },
    questions: [
      number("Dự trực tiếp", "đảng viên", 80),
      number("Dự trực tuyến", "đảng viên", 80),
      one("Tài liệu nhận được", ["Đủ", "Chậm", "Chưa có"]),
      text("Ý kiến về cách tổ chức"),
    ],
    remarks: ["Nên gửi tài liệu trước ba ngày.", "Đề nghị ghi hình để người đi công tác học sau."],
  },
];
