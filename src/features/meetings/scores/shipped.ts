// Score forms that real committees use, as examples to choose from or to copy and change.
import type { Criterion, ScoreForm } from "./rules.ts";

interface ShippedForm {
  code: string;
  source: string;
  form: ScoreForm;
}

type Extra = Partial<Pick<Criterion, "measure" | "onlyThematic" | "note">>;
const yes = (number: string, title: string, max: number, extra: Extra = {}): Criterion => base(number, title, max, "yes-no", [], extra);
const points = (number: string, title: string, max: number, extra: Extra = {}): Criterion => base(number, title, max, "points", [], extra);
const levels = (number: string, title: string, max: number, given: Criterion["levels"], extra: Extra = {}): Criterion =>
  base(number, title, max, "levels", given, extra);

function base(number: string, title: string, max: number, kind: Criterion["kind"], given: Criterion["levels"], extra: Extra): Criterion {
  return { number, title, max, kind, levels: given, onlyThematic: false, note: "", ...extra };
}

/** Levels of a share in percent, the highest first; what is below all of them gets `rest`. */
function shares(steps: readonly [least: number, points: number][], rest: { text: string; points: number }): Criterion["levels"] {
  const upper = (at: number) => (at === 0 ? "" : ` đến dưới ${steps[at - 1]?.[0] ?? 100} %`);
  return [...steps.map(([least, given], at) => ({ text: `từ ${least} %${upper(at)}`, points: given, least })), rest];
}

const anPhu: ScoreForm = {
  title: "Phiếu chấm điểm kỳ sinh hoạt chi bộ (100 điểm)",
  withoutThematic: "full",
  notes: [
    "Đúng 50 % người phát biểu không thuộc mức nào của phiếu; ở đây xếp vào mức dưới.",
    "Tháng không có sinh hoạt chuyên đề: phiếu chưa nói rõ mục 4.3; ở đây tính đủ điểm.",
    "Phiếu viết cả “trên 30” và “từ 30” đảng viên cho mức 120 phút; thời lượng lấy theo Quy định áp dụng của chi bộ.",
  ],
  groups: [
    {
      number: "1",
      title: "Chấp hành thời gian, thời lượng",
      max: 5,
      criteria: [
        levels(
          "1.1",
          "Thời lượng sinh hoạt",
          5,
          [
            { text: "đủ thời lượng", points: 5, shortBy: 0 },
            { text: "thiếu không quá 15 phút", points: 4, shortBy: 15 },
            { text: "thiếu trên 15 đến 30 phút", points: 3, shortBy: 30 },
            { text: "chỉ được một nửa", points: 2, least: 50 },
            { text: "dưới một nửa", points: 1 },
          ],
          { measure: "length" },
        ),
      ],
    },
    {
      number: "2",
      title: "Tỷ lệ đảng viên dự sinh hoạt",
      max: 5,
      criteria: [
        levels(
          "2.1",
          "Tỷ lệ dự, không tính người được miễn và làm nhiệm vụ đặc biệt",
          4,
          shares(
            [
              [90, 4],
              [75, 3],
              [65, 2],
            ],
            { text: "dưới 65 %, hoặc có người vắng không lý do", points: 1 },
          ),
          { measure: "attendance" },
        ),
        yes("2.2", "Không có người vắng có lý do quá số kỳ liên tiếp quy định trong năm", 1, { measure: "excused-run" }),
      ],
    },
    {
      number: "3",
      title: "Công tác chuẩn bị",
      max: 10,
      criteria: [
        yes("3.1", "Nội dung đúng, đủ, có trọng tâm, sát tình hình", 3),
        yes("3.2", "Có gợi ý thảo luận, dự thảo kết luận hoặc nghị quyết", 2),
        yes("3.3", "Chi ủy (hoặc bí thư, phó bí thư) họp trước, có biên bản", 2, { measure: "committee-met" }),
        yes("3.4", "Thông báo đến từng đảng viên và cấp ủy viên theo dõi", 1, { measure: "notice" }),
        yes("3.5", "Đưa tài liệu lên ứng dụng trước kỳ họp", 2, { measure: "papers" }),
      ],
    },
    {
      number: "4",
      title: "Tổ chức sinh hoạt",
      max: 30,
      criteria: [
        yes("4.1", "Thực hiện đủ các bước của kỳ sinh hoạt", 5),
        yes("4.2", "Đúng nội dung sinh hoạt thường kỳ", 10),
        yes("4.3", "Đúng nội dung sinh hoạt chuyên đề", 5, { onlyThematic: true }),
        yes("4.4", "Có biểu dương, nhắc nhở", 2),
        levels(
          "4.5",
          "Tỷ lệ người dự phát biểu",
          5,
          [
            { text: "trên 50 %", points: 5, least: 50, above: true },
            { text: "từ 40 % đến 50 %", points: 4, least: 40 },
            { text: "từ 30 % đến dưới 40 %", points: 3, least: 30 },
            { text: "dưới 30 %", points: 2 },
          ],
          { measure: "speakers" },
        ),
        yes("4.6", "Ghi biên bản đầy đủ", 1),
        yes("4.7", "Dành 15–30 phút nêu tình hình tư tưởng, tự phê bình và phê bình", 1),
        yes("4.8", "Dùng tài liệu trên ứng dụng", 1),
      ],
    },
    {
      number: "5",
      title: "Điều hành của bí thư (phó bí thư)",
      max: 10,
      criteria: [
        points("5.1", "Điều hành linh hoạt", 2),
        points("5.2", "Định hướng thảo luận", 4),
        points("5.3", "Gợi mở, phát huy dân chủ", 3),
        points("5.4", "Tổng hợp thành kết luận, nghị quyết", 1),
      ],
    },
    {
      number: "6",
      title: "Nguyên tắc tổ chức và sinh hoạt đảng",
      max: 5,
      criteria: [
        points("6.1", "Tập trung dân chủ", 1),
        points("6.2", "Tự phê bình và phê bình", 2),
        points("6.3", "Tính lãnh đạo, giáo dục, chiến đấu", 1),
        points("6.4", "Thông tin và trả lời đảng viên", 1),
      ],
    },
    {
      number: "7",
      title: "Kết quả lãnh đạo thực hiện kết luận, nghị quyết tháng trước",
      max: 30,
      criteria: [
        levels(
          "7.1",
          "Tỷ lệ nhiệm vụ đề ra đã hoàn thành",
          30,
          shares(
            [
              [90, 30],
              [80, 27],
              [70, 24],
              [60, 20],
              [50, 15],
            ],
            { text: "dưới 50 %", points: 10 },
          ),
          { measure: "tasks-met" },
        ),
      ],
    },
    {
      number: "8",
      title: "Kết thúc sinh hoạt",
      max: 5,
      criteria: [
        yes("8.1", "Kết luận, biểu quyết thông qua", 2),
        yes("8.2", "Thông qua biên bản, phân công nhiệm vụ", 2),
        yes("8.3", "Gửi biên bản đúng hạn sau kỳ họp", 1, { measure: "posted" }),
      ],
    },
  ],
};

/** A checklist of 2018 has no points: each of its five points weighs the same here. */
const checklist: ScoreForm = {
  title: "Năm tiêu chí của Hướng dẫn 12-HD/BTCTW (2018)",
  withoutThematic: "full",
  notes: ["Hướng dẫn 12 là danh mục đạt hoặc không đạt; ở đây mỗi tiêu chí lớn được 20 điểm, chia đều cho các ý."],
  groups: [
    {
      number: "1",
      title: "Tỷ lệ đảng viên dự",
      max: 20,
      criteria: [
        levels(
          "1.1",
          "Trên 85 % đảng viên dự, không ai vắng không lý do",
          15,
          [
            { text: "trên 85 %", points: 15, least: 85, above: true },
            { text: "từ 85 % trở xuống, hoặc có người vắng không lý do", points: 0 },
          ],
          { measure: "attendance" },
        ),
        yes("1.2", "Không ai vắng có lý do quá số kỳ liên tiếp quy định trong năm", 5, { measure: "excused-run" }),
      ],
    },
    {
      number: "2",
      title: "Chuẩn bị",
      max: 20,
      criteria: [
        yes("2.1", "Bí thư hoặc phó bí thư trực tiếp chuẩn bị", 5),
        yes("2.2", "Chi ủy họp trước", 5, { measure: "committee-met" }),
        yes("2.3", "Nội dung đúng và đủ", 5),
        yes("2.4", "Có dự thảo nghị quyết", 5),
      ],
    },
    {
      number: "3",
      title: "Tổ chức sinh hoạt",
      max: 20,
      criteria: [
        yes("3.1", "Đúng thời điểm, đúng trình tự", 4),
        yes("3.2", "Đủ nội dung; có biểu dương, phê bình", 4),
        yes("3.3", "Nhiều ý kiến phát biểu", 4),
        yes("3.4", "Đủ thời lượng", 4, { measure: "length" }),
        yes("3.5", "Biên bản đầy đủ trong sổ", 4),
      ],
    },
    { number: "4", title: "Nguyên tắc", max: 20, criteria: [yes("4.1", "Giữ đúng nguyên tắc tổ chức và sinh hoạt đảng", 20)] },
    { number: "5", title: "Kết quả", max: 20, criteria: [yes("5.1", "Thực hiện tốt kết luận hoặc nghị quyết", 20)] },
  ],
};

const phuTho: ScoreForm = {
  title: "Bốn nhóm 15 – 20 – 45 – 20 điểm",
  withoutThematic: "full",
  notes: ["Chỉ biết trọng số của bốn nhóm; các mục bên trong do cấp ủy đặt thêm."],
  groups: [
    { number: "1", title: "Chuẩn bị", max: 15, criteria: [points("1.1", "Công tác chuẩn bị", 15)] },
    { number: "2", title: "Tỷ lệ đảng viên dự", max: 20, criteria: [points("2.1", "Tỷ lệ đảng viên dự sinh hoạt", 20)] },
    { number: "3", title: "Tổ chức sinh hoạt", max: 45, criteria: [points("3.1", "Tổ chức, điều hành, nội dung", 45)] },
    { number: "4", title: "Kết thúc", max: 20, criteria: [points("4.1", "Kết luận, thông qua, việc sau kỳ họp", 20)] },
  ],
};

export const shippedForms: readonly ShippedForm[] = [
  { code: "hd42-100", source: "Phiếu của Đảng ủy phường An Phú 2025–2026, theo Hướng dẫn 42-HD/BTCTW ngày 28/10/2025", form: anPhu },
  { code: "hd12-2018", source: "Hướng dẫn 12-HD/BTCTW ngày 06/7/2018", form: checklist },
  { code: "bon-nhom", source: "Đảng ủy Khối các cơ quan tỉnh Phú Thọ, trước 2025", form: phuTho },
];
