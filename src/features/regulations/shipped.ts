import type { DayText } from "#contract/dates.ts";
import type { DocumentLayout } from "#contract/document-layout.ts";
import type { RuleKey, RuleValue } from "./rules.ts";

export interface ShippedRule<Key extends RuleKey = RuleKey> {
  key: Key;
  value: RuleValue<Key>;
  /** First day; null when it has held for as long as the books go back. */
  from: DayText | null;
  /** First day on which it no longer holds. */
  to: DayText | null;
  source: string;
  certainty: "confirmed" | "partly" | "background" | "unknown";
  note?: string;
}

function ship<Key extends RuleKey>(rule: ShippedRule<Key>): ShippedRule {
  return rule as ShippedRule; // a list cannot keep each row's own key
}

const charter = "Điều lệ Đảng (2011), Điều 21 và 24";
const votes2025 = "Quy định 294-QĐ/TW, 26/5/2025, mục 9.3; Hướng dẫn 06-HD/TW, 09/6/2025, mục 4";
const cells2018 = "Hướng dẫn 12-HD/BTCTW, 06/7/2018";
const cells2025 = "Hướng dẫn 42-HD/BTCTW, 28/10/2025";
const cellLeaders = "Quy định 29-QĐ/TW, 25/7/2016, mục 24";

const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const font = "Times New Roman";
const layout2018: DocumentLayout = {
  name: "Hướng dẫn 36-HD/VPTW",
  font,
  margins,
  sizes: { party: 15, issuer: 14, number: 14, kind: 16, subject: 14, body: 14, recipients: 12, signature: 14 },
  bodyLine: null,
  firstLine: 10,
  closesWithSlash: true,
  positionIsBold: true,
  recipientsSeparator: ",",
  numberColon: false,
};
const layout2026: DocumentLayout = {
  ...layout2018,
  name: "Hướng dẫn 05-HD/VPTW",
  sizes: { ...layout2018.sizes, kind: 15, recipients: 12 },
  bodyLine: 18,
  closesWithSlash: false,
  positionIsBold: false,
  recipientsSeparator: ";",
};

const own = { from: null, to: null, source: "Mức của chương trình", certainty: "background" } as const;
/** No Party document says how people sign in; an office that has a rule of its own sets it. */
const signIn: readonly ShippedRule[] = [
  ship({ ...own, key: "sign_in.password_length", value: 10, note: "Thêm vào đó là danh sách mật khẩu nhiều người dùng." }),
  ship({
    ...own,
    key: "sign_in.second_factor_roles",
    value: [],
    note: "Người giữ vai trò này phải thêm ứng dụng xác thực ở lần đăng nhập tới.",
  }),
  ship({ ...own, key: "sign_in.idle_hours", value: 8 }),
  ship({ ...own, key: "sign_in.longest_days", value: 7 }),
  ship({ ...own, key: "sign_in.link_hours", value: 72, note: "Chỉ dùng được một lần." }),
  ship({ ...own, key: "sign_in.identity_claim", value: "none", note: "Chỉ chọn khác khi hệ đăng nhập chung do chính cơ quan quản lý." }),
];

/** The values shipped with the program. Unsure ones are marked and meant to be overridden by the office. */
export const shippedRules: readonly ShippedRule[] = [
  ship({ key: "org.min_official_members", value: 3, from: null, to: null, source: charter, certainty: "confirmed" }),
  ship({ key: "org.base_committee_min_members", value: 30, from: null, to: null, source: charter, certainty: "confirmed" }),
  ship({
    key: "org.cell_max_members",
    value: 30,
    from: null,
    to: null,
    source: "Điều lệ Đảng, Điều 21–22 (bản trước 2011)",
    certainty: "partly",
    note: "Chi bộ trực thuộc hơn 30 đảng viên cần cấp ủy cấp trên đồng ý.",
  }),
  ship({
    key: "org.cell_committee_min_official",
    value: 9,
    from: null,
    to: null,
    source: "Điều lệ Đảng, Điều 24; Quy định 29-QĐ/TW, 25/7/2016, mục 24",
    certainty: "confirmed",
  }),
  ship({ key: "posts.cell_committee_max", value: 7, from: null, to: null, source: cellLeaders, certainty: "confirmed" }),
  ship({ key: "posts.cell_deputies_max", value: 1, from: null, to: null, source: cellLeaders, certainty: "partly" }),
  ship({
    key: "posts.standing_min_committee",
    value: 9,
    from: null,
    to: null,
    source: "Điều lệ Đảng, Điều 22.5; Hướng dẫn 01-HD/TW, 20/9/2016, mục 15.1",
    certainty: "confirmed",
  }),
  ship({
    key: "members.max_age",
    value: 120,
    from: null,
    to: null,
    source: "Ngưỡng kiểm tra nhập liệu của chương trình",
    certainty: "background",
    note: "Không phải quy định của Đảng.",
  }),
  ship({
    key: "members.admission_min_age",
    value: 18,
    from: null,
    to: null,
    source: "Quy định 29-QĐ/TW, 25/7/2016; Quy định 24-QĐ/TW, 30/7/2021",
    certainty: "confirmed",
    note: "Chỉ cảnh báo, vì hồ sơ cũ có trường hợp khác.",
  }),
  ship({
    key: "members.probation_months",
    value: 12,
    from: null,
    to: null,
    source: "Quy định 29-QĐ/TW, 25/7/2016: dự bị 12 tháng tính từ ngày kết nạp",
    certainty: "confirmed",
  }),
  ship({
    key: "members.card_digits",
    value: 8,
    from: null,
    to: null,
    source: "Chỉ thị 29-CT/TW, 17/10/2003; hướng dẫn ghi Phiếu đảng viên",
    certainty: "confirmed",
    note: "Mẫu thẻ theo Chỉ thị 51-CT/TW, 08/8/2025 chưa rõ; đặt giá trị riêng nếu khác.",
  }),
  ship({
    key: "members.file_digits",
    value: 6,
    from: null,
    to: null,
    source: "Hướng dẫn ghi Phiếu đảng viên (Mẫu 2-HSĐV)",
    certainty: "confirmed",
  }),
  ship({
    key: "members.file_letters_max",
    value: 3,
    from: null,
    to: null,
    source: "Hướng dẫn ghi Phiếu đảng viên (Mẫu 2-HSĐV)",
    certainty: "confirmed",
    note: "Ký hiệu của tỉnh ủy, đảng ủy trực thuộc Trung ương.",
  }),
  ship({ key: "members.citizen_digits", value: 12, from: null, to: null, source: "Luật Căn cước", certainty: "background" }),
  ship({
    key: "members.majority_ethnicity",
    value: "Kinh",
    from: null,
    to: null,
    source: "Danh mục thành phần các dân tộc Việt Nam",
    certainty: "confirmed",
  }),
  ship({
    key: "readings.purposes",
    value: [
      "Công việc của chi bộ",
      "Quản lý hồ sơ đảng viên",
      "Thẩm tra, xác minh",
      "Làm thủ tục chuyển sinh hoạt",
      "Lập danh sách, báo cáo",
      "Kiểm tra, giám sát",
    ],
    from: null,
    to: null,
    source: "Danh mục của chương trình; mục đích xử lý dữ liệu phải rõ theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15",
    certainty: "background",
    note: "Mục đầu tiên là mặc định của cấp ủy chi bộ với hồ sơ của chi bộ mình. Cơ quan đặt danh mục riêng nếu cần.",
  }),
  ship({
    key: "readings.keep_years",
    value: 5,
    from: null,
    to: null,
    source: "Mức của chương trình, chưa có quy định riêng",
    certainty: "unknown",
    note: "Lần xem cũ hơn được xóa mỗi đêm; ít nhất giữ 1 năm.",
  }),
  ship({
    key: "meetings.per_month",
    value: 1,
    from: null,
    to: null,
    source: "Điều lệ Đảng, Điều 24: sinh hoạt mỗi tháng một lần",
    certainty: "confirmed",
  }),
  ship({ key: "meetings.thematic_per_quarter", value: 1, from: null, to: "2025-10-28", source: cells2018, certainty: "unknown" }),
  ship({ key: "meetings.thematic_per_quarter", value: 1, from: "2025-10-28", to: null, source: cells2025, certainty: "partly" }),
  ship({
    key: "meetings.min_minutes",
    value: 90,
    from: null,
    to: "2018-07-06",
    source: "Hướng dẫn 09-HD/BTCTW, 02/3/2012",
    certainty: "background",
    note: "Lấy theo mức của Hướng dẫn 12-HD/BTCTW.",
  }),
  ship({ key: "meetings.min_minutes", value: 90, from: "2018-07-06", to: "2025-10-28", source: cells2018, certainty: "confirmed" }),
  ship({ key: "meetings.min_minutes", value: 90, from: "2025-10-28", to: null, source: cells2025, certainty: "confirmed" }),
  ship({
    key: "meetings.min_minutes_combined",
    value: 90,
    from: null,
    to: "2025-10-28",
    source: cells2018,
    certainty: "unknown",
    note: "Hướng dẫn 2018 không nêu mức riêng khi gắn với chuyên đề.",
  }),
  ship({ key: "meetings.min_minutes_combined", value: 120, from: "2025-10-28", to: null, source: cells2025, certainty: "confirmed" }),
  ship({
    key: "meetings.class_cutoffs",
    value: { tot: 90, kha: 70, trung_binh: 50 },
    from: null,
    to: null,
    source: `${cells2025} và các biểu chấm điểm của địa phương`,
    certainty: "partly",
  }),
  ship({ key: "meetings.paper_days", value: 1, from: null, to: null, source: cells2025, certainty: "confirmed" }),
  ship({ key: "meetings.excused_run", value: 3, from: null, to: null, source: cells2018, certainty: "confirmed" }),
  ship({ key: "meetings.score_form", value: "hd12-2018", from: null, to: "2025-10-28", source: cells2018, certainty: "partly" }),
  ship({
    key: "meetings.score_form",
    value: "hd42-100",
    from: "2025-10-28",
    to: null,
    source: `${cells2025}; phiếu của Đảng ủy phường An Phú 2025–2026 làm mẫu`,
    certainty: "partly",
    note: "Mỗi cấp ủy có thể dùng phiếu riêng.",
  }),
  ship({
    key: "meetings.year_class",
    value: [
      { name: "tot", lowest: "kha", monthsOfTot: 7, mean: 0, complete: true },
      { name: "kha", lowest: "trung_binh", monthsOfTot: 0, mean: 0, complete: false },
      { name: "trung_binh", lowest: "kem", monthsOfTot: 0, mean: 50, complete: false },
    ],
    from: null,
    to: null,
    source: "Đảng ủy Khối các cơ quan tỉnh Phú Thọ (trước 2025)",
    certainty: "partly",
    note: "Mức Trung bình không thấy trong nguồn; ở đây lấy điểm bình quân từ 50.",
  }),
  ship({
    key: "meetings.submit_days",
    value: 2,
    from: null,
    to: null,
    source: cells2025,
    certainty: "partly",
    note: "Trước 2025 do từng cấp ủy quy định.",
  }),
  ship({
    key: "vote.share.resolution",
    value: { numerator: 1, denominator: 2, above: true },
    from: null,
    to: null,
    source: votes2025,
    certainty: "confirmed",
  }),
  ship({
    key: "vote.share.admission",
    value: { numerator: 2, denominator: 3, above: false },
    from: null,
    to: null,
    source: votes2025,
    certainty: "confirmed",
  }),
  ship({
    key: "vote.share.recognition",
    value: { numerator: 2, denominator: 3, above: false },
    from: null,
    to: null,
    source: votes2025,
    certainty: "confirmed",
  }),
  ship({
    key: "vote.share.removal",
    value: { numerator: 2, denominator: 3, above: false },
    from: null,
    to: null,
    source: votes2025,
    certainty: "confirmed",
  }),
  ship({
    key: "vote.share.expulsion",
    value: { numerator: 2, denominator: 3, above: false },
    from: null,
    to: null,
    source: votes2025,
    certainty: "confirmed",
  }),
  ...signIn,
  ship({
    key: "documents.layout",
    value: layout2018,
    from: null,
    to: "2026-05-27",
    source: "Hướng dẫn 36-HD/VPTW, 03/4/2018",
    certainty: "partly",
    note: "Lề trang và giãn dòng lấy theo văn bản mẫu; trước 2018 dùng cùng thể thức.",
  }),
  ship({
    key: "documents.layout",
    value: layout2026,
    from: "2026-05-27",
    to: null,
    source: "Hướng dẫn 05-HD/VPTW, 27/5/2026",
    certainty: "partly",
    note: "Các bản hướng dẫn lại còn khác nhau về giãn dòng 18 hay 19 điểm.",
  }),
  ship({
    key: "documents.place",
    value: "",
    from: null,
    to: null,
    source: "Từng cấp ủy đặt theo nơi đóng trụ sở",
    certainty: "unknown",
    note: "Để trống thì biên bản, nghị quyết chỉ ghi ngày tháng.",
  }),
  ship({
    key: "minutes.resolution_authority",
    value: "T/M CHI BỘ",
    from: null,
    to: null,
    source: "Hướng dẫn 05-HD/VPTW, 27/5/2026 và mẫu của địa phương",
    certainty: "partly",
    note: "Nơi khác dùng T/M CHI ỦY; đặt giá trị riêng nếu cần.",
  }),
];
