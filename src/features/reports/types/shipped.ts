// Kinds of reports that committees at every level write, ready for use; a committee may add its own.
import type { OpeningSection, ReportType } from "./rules.ts";

interface ShippedType {
  code: string;
  source: string;
  type: ReportType;
}

const organisation = "Đến hết kỳ báo cáo, toàn đảng bộ có {{org.units}} tổ chức cơ sở đảng với {{org.cells}} chi bộ.";
const members =
  "Tổng số đảng viên là {{members.total}} đồng chí; trong đó nữ {{members.women|full}}, dân tộc thiểu số {{members.minorities|full}}, đảng viên dự bị {{members.probationary}}, đảng viên được miễn sinh hoạt {{members.exempt}}.";
const meetings = [
  "Các chi bộ đã tổ chức {{meetings.held_share|pair}} kỳ sinh hoạt thường kỳ theo quy định, đạt {{meetings.held_share}}; {{cells.all_months|pair}} chi bộ họp đủ các tháng. Tỷ lệ đảng viên dự sinh hoạt bình quân {{meetings.attendance}}; có {{meetings.thematic}} kỳ sinh hoạt chuyên đề. Thời lượng bình quân {{meetings.mean_minutes}} phút một kỳ; {{meetings.over_half_spoke|pair}} kỳ có hơn nửa số đảng viên dự họp phát biểu.",
  "Chi bộ tự đánh giá chất lượng kỳ sinh hoạt: Tốt {{meetings.class.tot|full}}, Khá {{meetings.class.kha|full}}, Trung bình {{meetings.class.trung_binh|full}}, Kém {{meetings.class.kem|full}}.",
  "Còn {{meetings.missing}} kỳ chưa tổ chức được; {{cells.missing_2_plus|pair}} chi bộ thiếu từ 2 kỳ trở lên; {{meetings.under_90_min|pair}} kỳ có thời lượng dưới mức quy định.",
].join("\n");

const partyBuilding: OpeningSection[] = [
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

const cellMeetings: OpeningSection[] = [
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

/** A cell's month: what was led and done, the meeting, what comes next. */
const cellMonth: OpeningSection[] = [
  point("1", "1. Tình hình tư tưởng của đảng viên, quần chúng"),
  point("2", "2. Kết quả lãnh đạo thực hiện nhiệm vụ trong tháng"),
  point(
    "3",
    "3. Sinh hoạt chi bộ, quản lý đảng viên",
    "Chi bộ có {{members.total}} đảng viên, trong đó dự bị {{members.probationary}}, miễn sinh hoạt {{members.exempt}}. Trong tháng đã họp thường kỳ {{meetings.held_share|pair}} kỳ, sinh hoạt chuyên đề {{meetings.thematic}} kỳ; tỷ lệ đảng viên dự {{meetings.attendance}}.",
  ),
  point("4", "4. Hạn chế, nguyên nhân"),
  point("5", "5. Nhiệm vụ tháng tới"),
  point("6", "6. Kiến nghị, đề xuất"),
];

/** The quarter: the same matters in fewer parts. */
const quarter: OpeningSection[] = [
  part("I", "I- TÌNH HÌNH, KẾT QUẢ"),
  point("1", "1. Lãnh đạo thực hiện nhiệm vụ chính trị"),
  point("2", "2. Công tác chính trị, tư tưởng"),
  point("3", "3. Công tác tổ chức, cán bộ, đảng viên", `${organisation} ${members}`),
  point("3a", "4. Chất lượng sinh hoạt chi bộ", meetings),
  point("4", "5. Công tác kiểm tra, giám sát"),
  point("5", "6. Công tác dân vận, đoàn thể"),
  part("II", "II- HẠN CHẾ, NGUYÊN NHÂN"),
  point("6", "1. Hạn chế"),
  point("7", "2. Nguyên nhân"),
  part("III", "III- NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI"),
  point("8", "1. Nhiệm vụ"),
  point("9", "2. Kiến nghị, đề xuất"),
];

const appendix = [
  "org.units",
  "org.cells",
  "members.total",
  "members.women",
  "members.minorities",
  "members.probationary",
  "members.exempt",
  "meetings.expected",
  "meetings.regular",
  "meetings.missing",
  "meetings.held_share",
  "meetings.thematic",
  "cells.all_months",
  "cells.missing_2_plus",
  "meetings.attendance",
  "meetings.excused",
  "meetings.unexcused",
  "meetings.spoke_share",
  "meetings.over_half_spoke",
  "meetings.mean_minutes",
  "meetings.under_90_min",
  "meetings.class.tot",
  "meetings.class.kha",
  "meetings.class.trung_binh",
  "meetings.class.kem",
];

const practice = "Cấu trúc thường dùng; thời hạn và cấp nhận do cấp ủy quy định trong quy chế làm việc";

export const shippedTypes: readonly ShippedType[] = [
  {
    code: "six-month",
    source: practice,
    type: {
      name: "Báo cáo công tác xây dựng Đảng 6 tháng",
      subject: "công tác xây dựng Đảng",
      lengths: ["half"],
      forCells: false,
      sections: partyBuilding,
      appendix,
    },
  },
  {
    code: "year",
    source: practice,
    type: {
      name: "Báo cáo công tác xây dựng Đảng năm",
      subject: "công tác xây dựng Đảng",
      lengths: ["year"],
      forCells: false,
      sections: partyBuilding,
      appendix,
    },
  },
  {
    code: "quarter",
    source: practice,
    type: { name: "Báo cáo quý", subject: "công tác xây dựng Đảng", lengths: ["quarter"], forCells: false, sections: quarter, appendix },
  },
  {
    code: "cell-month",
    source: practice,
    type: { name: "Báo cáo tháng của chi bộ", subject: "công tác", lengths: ["month"], forCells: true, sections: cellMonth, appendix: [] },
  },
  {
    code: "thematic",
    source: practice,
    type: {
      name: "Báo cáo chuyên đề chất lượng sinh hoạt chi bộ",
      subject: "kết quả nâng cao chất lượng sinh hoạt chi bộ",
      lengths: ["quarter", "half", "year", "span"],
      forCells: false,
      sections: cellMeetings,
      appendix,
    },
  },
  {
    code: "term",
    source: practice,
    type: {
      name: "Báo cáo giữa nhiệm kỳ, cả nhiệm kỳ",
      subject: "kết quả thực hiện nghị quyết đại hội",
      lengths: ["span"],
      forCells: false,
      sections: partyBuilding,
      appendix,
    },
  },
];

function part(code: string, heading: string): OpeningSection {
  return { code, heading, level: 1, body: "" };
}

function point(code: string, heading: string, body = ""): OpeningSection {
  return { code, heading, level: 2, body };
}

function under(code: string, heading: string, body = ""): OpeningSection {
  return { code, heading, level: 3, body };
}
