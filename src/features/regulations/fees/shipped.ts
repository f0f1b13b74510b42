import { type ShippedRule, ship } from "../rules.ts";

/** Party fees: what is kept, and when a missing payment is worth a word. */
export const feeRules: readonly ShippedRule[] = [
  ship({
    key: "fees.kept_percent",
    value: 30,
    from: null,
    to: null,
    source: "Quy định 342-QĐ/TW, 28/12/2010; Công văn 141-CV/VPTW/nb, 17/3/2011",
    certainty: "unknown",
    note: "Mức để lại khác nhau theo loại hình và do cấp trên định; có biểu mẫu nêu quy định mới năm 2026. Đặt mức của đơn vị.",
  }),
  ship({
    key: "fees.unpaid_months",
    value: 3,
    from: null,
    to: null,
    source: "Quy định 294-QĐ/TW, 26/5/2025, mục 8.1",
    certainty: "confirmed",
    note: "Chỉ nhắc; chi bộ xem xét lý do.",
  }),
];
