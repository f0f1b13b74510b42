import { type ShippedRule, ship } from "../rules.ts";

const cells2018 = "Hướng dẫn 12-HD/BTCTW, 06/7/2018";
const cells2025 = "Hướng dẫn 42-HD/BTCTW, 28/10/2025";

/** How often, how long, how scored. */
export const meetingRules: readonly ShippedRule[] = [
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
];
