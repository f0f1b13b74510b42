// What invented units state: by kind and theme, in words of different units.
import type { StatementKind } from "#features/statements/rules.ts";

interface ThemeWords {
  kind: StatementKind;
  name: string;
  texts: readonly string[];
}

export const statementThemes: readonly ThemeWords[] = [
  {
    kind: "strength",
    name: "Nền nếp sinh hoạt được giữ vững",
    texts: [
      "Duy trì sinh hoạt thường kỳ đúng ngày, đảng viên dự đông đủ.",
      "Cấp ủy chuẩn bị nội dung trước kỳ họp, gửi dự thảo cho đảng viên đọc trước.",
      "Sinh hoạt chuyên đề gắn với việc cụ thể của đơn vị, có phân công người chuẩn bị.",
    ],
  },
  {
    kind: "weakness",
    name: "Nội dung trùng với họp chuyên môn",
    texts: [
      "Có kỳ chủ yếu bàn công việc chuyên môn, ít bàn công tác đảng.",
      "Nội dung chưa gắn với nhiệm vụ của từng đảng viên.",
      "Một số kỳ lặp lại nội dung giao ban cơ quan.",
    ],
  },
  {
    kind: "weakness",
    name: "Ý kiến phát biểu còn ít",
    texts: [
      "Đảng viên trẻ còn ngại phát biểu.",
      "Ý kiến thảo luận tập trung ở một số đồng chí trong cấp ủy.",
      "Tự phê bình và phê bình còn nể nang.",
    ],
  },
  {
    kind: "cause",
    name: "Bí thư kiêm nhiệm, bận chuyên môn",
    texts: ["Bí thư kiêm nhiệm nhiều việc, ít thời gian chuẩn bị.", "Cấp ủy viên đi công tác dài ngày, phân công thay chưa kịp thời."],
  },
  {
    kind: "model",
    name: "Gửi tài liệu, lấy ý kiến trước kỳ họp",
    texts: [
      "Lấy ý kiến đảng viên về dự thảo nghị quyết trước kỳ họp ba ngày, thời gian trên hội trường dành cho thảo luận.",
      "Mỗi kỳ dành mười phút kể một tấm gương việc làm tốt trong đơn vị.",
    ],
  },
  {
    kind: "proposal",
    name: "Bồi dưỡng nghiệp vụ cho bí thư chi bộ",
    texts: [
      "Đề nghị mở lớp bồi dưỡng kỹ năng điều hành sinh hoạt cho bí thư mới.",
      "Đề nghị gửi tài liệu tuyên truyền hằng tháng trước ngày 25.",
    ],
  },
  {
    kind: "opinion",
    name: "Cán bộ, đảng viên yên tâm công tác",
    texts: [
      "Cán bộ, đảng viên yên tâm công tác, quan tâm việc sắp xếp tổ chức.",
      "Dư luận đồng tình với việc công khai kế hoạch từ đầu năm.",
    ],
  },
  {
    kind: "result",
    name: "Hoàn thành chỉ tiêu phát triển đảng viên",
    texts: ["Đã kết nạp đủ chỉ tiêu của kỳ.", "Có thêm quần chúng ưu tú được cử học lớp nhận thức về Đảng."],
  },
];

export const proposalAnswers: readonly string[] = [
  "Đã đưa vào kế hoạch bồi dưỡng; lớp đầu tiên mở trong quý tới.",
  "Tài liệu gửi trước ngày 20 hằng tháng, kèm bản đọc trên điện thoại.",
];
