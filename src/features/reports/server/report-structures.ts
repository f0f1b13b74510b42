import { periodName } from "#contract/periods.ts";

/** A part of a report as it opens: heading, level (1 part, 2 numbered, 3 below), and the standing text with its figures. */
export interface OpeningSection {
  code: string;
  heading: string;
  level: 1 | 2 | 3;
  body: string;
}

const organisation = "Đến hết kỳ báo cáo, toàn đảng bộ có {{org.units}} tổ chức cơ sở đảng với {{org.cells}} chi bộ.";
const members =
  "Tổng số đảng viên là {{members.total}} đồng chí; trong đó nữ {{members.women|full}}, dân tộc thiểu số {{members.minorities|full}}, đảng viên dự bị {{members.probationary}}, đảng viên được miễn sinh hoạt {{members.exempt}}.";
const meetings = [
  "Các chi bộ đã tổ chức {{meetings.held_share|pair}} kỳ sinh hoạt thường kỳ theo quy định, đạt {{meetings.held_share}}; {{cells.all_months|pair}} chi bộ họp đủ các tháng. Tỷ lệ đảng viên dự sinh hoạt bình quân {{meetings.attendance}}; có {{meetings.thematic}} kỳ sinh hoạt chuyên đề. Thời lượng bình quân {{meetings.mean_minutes}} phút một kỳ; {{meetings.over_half_spoke|pair}} kỳ có hơn nửa số đảng viên dự họp phát biểu.",
  "Chi bộ tự đánh giá chất lượng kỳ sinh hoạt: Tốt {{meetings.class.tot|full}}, Khá {{meetings.class.kha|full}}, Trung bình {{meetings.class.trung_binh|full}}, Kém {{meetings.class.kem|full}}.",
  "Còn {{meetings.missing}} kỳ chưa tổ chức được; {{cells.missing_2_plus|pair}} chi bộ thiếu từ 2 kỳ trở lên; {{meetings.under_90_min|pair}} kỳ có thời lượng dưới mức quy định.",
].join("\n");

/** The periodic report on Party building. */
export function sixMonthReport(): OpeningSection[] {
  return [
    part("phan-1", "Phần thứ nhất. KẾT QUẢ CÔNG TÁC XÂY DỰNG ĐẢNG"),
    point("1", "1. Lãnh đạo thực hiện nhiệm vụ chính trị"),
    point("2", "2. Công tác chính trị, tư tưởng"),
    point("3", "3. Công tác tổ chức, cán bộ, đảng viên"),
    under("3.1", "3.1. Kiện toàn tổ chức đảng, cấp ủy", organisation),
    under("3.2", "3.2. Phát triển và quản lý đảng viên", members),
    under("3.3", "3.3. Bảo vệ chính trị nội bộ"),
    under("3.4", "3.4. Đào tạo, bồi dưỡng"),
    under("3.5", "3.5. Chất lượng sinh hoạt chi bộ", meetings),
    point("4", "4. Công tác kiểm tra, giám sát, thi hành kỷ luật trong Đảng"),
    point("5", "5. Công tác dân vận và lãnh đạo các đoàn thể"),
    point("6", "6. Đánh giá chung"),
    under("6.1", "6.1. Ưu điểm"),
    under("6.2", "6.2. Hạn chế, khuyết điểm"),
    under("6.3", "6.3. Nguyên nhân, bài học kinh nghiệm"),
    part("phan-2", "Phần thứ hai. PHƯƠNG HƯỚNG, NHIỆM VỤ"),
    point("7", "1. Nhiệm vụ trọng tâm"),
    point("8", "2. Kiến nghị, đề xuất"),
  ];
}

/** The thematic report on the quality of cell meetings: a resolution and a plan carried out, the judgement, the tasks. */
export function thematicReport(): OpeningSection[] {
  return [
    point("mo-dau", "Mở đầu"),
    part("I", "I- KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT VỀ NÂNG CAO CHẤT LƯỢNG SINH HOẠT CHI BỘ"),
    point("I.1", "1. Công tác chỉ đạo"),
    under("I.1.1", "1.1. Cấp ủy cấp trên"),
    under("I.1.2a", "1.2. Các tổ chức đảng trực thuộc\na) Quán triệt và triển khai"),
    under("I.1.2b", "b) Kiểm tra, giám sát"),
    under("I.1.2c", "c) Tập huấn, bồi dưỡng nghiệp vụ"),
    under("I.1.2d", "d) Đánh giá, biểu dương"),
    point("I.2", "2. Kết quả đạt được", `${organisation} ${members}\n${meetings.split("\n").slice(0, 2).join("\n")}`),
    point("I.3", "3. Khó khăn, hạn chế", meetings.split("\n")[2] ?? ""),
    part("II", "II- KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM NÂNG CAO CHẤT LƯỢNG CHI BỘ"),
    point("II.1", "1. Việc triển khai"),
    point("II.2", "2. Tình hình thực hiện"),
    part("III", "III- ĐÁNH GIÁ CHUNG"),
    point("III.1", "1. Ưu điểm"),
    point("III.2", "2. Hạn chế, khuyết điểm"),
    point("III.3", "3. Nguyên nhân"),
    part("IV", "IV- NHIỆM VỤ THỜI GIAN TỚI"),
    point("IV.1", "1. Nhiệm vụ, giải pháp"),
  ];
}

/** The subject line under the word BÁO CÁO. */
export function titleOf(kind: "six-month" | "thematic", period: string): string {
  const when = periodName(period).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return kind === "six-month" ? `công tác xây dựng Đảng ${when}` : `kết quả nâng cao chất lượng sinh hoạt chi bộ ${when}`;
}

function part(code: string, heading: string): OpeningSection {
  return { code, heading, level: 1, body: "" };
}

function point(code: string, heading: string, body = ""): OpeningSection {
  return { code, heading, level: 2, body };
}

function under(code: string, heading: string, body = ""): OpeningSection {
  return { code, heading, level: 3, body };
}
