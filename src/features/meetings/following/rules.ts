/** What is warned of, the gravest first. A warning changes nothing by itself. */
export const warningKinds = {
  "unexcused-months": "Vắng không lý do nhiều tháng",
  "unpaid-months": "Chưa nộp đảng phí nhiều tháng",
  "excused-run": "Vắng có lý do liên tiếp",
  "missing-month": "Tháng chưa họp",
  "thematic-quarter": "Thiếu chuyên đề trong quý",
  "no-committee-meeting": "Không họp chi ủy",
  "short-sitting": "Họp ngắn hơn quy định",
} as const;
export type WarningKind = keyof typeof warningKinds;
export const warningCodes = Object.keys(warningKinds) as [WarningKind, ...WarningKind[]]; // keys of the table above

/** Kinds that are about one person. */
export const aboutPeople: readonly WarningKind[] = ["unexcused-months", "unpaid-months", "excused-run"];

interface Counted {
  kind: WarningKind;
  /** 2026-05-01 */
  month: string;
  amount: number;
  limit: number;
}

/** What was counted and what the rule says, in one sentence without a name. */
export function warningText({ kind, month, amount, limit }: Counted): string {
  const [year, inYear] = [month.slice(0, 4), Number(month.slice(5, 7))];
  switch (kind) {
    case "unexcused-months":
      return `Vắng không lý do ${amount} tháng trong năm ${year}. Quy định: từ ${limit} tháng thì chi bộ xem xét.`;
    case "unpaid-months":
      return `Chưa ghi nộp đảng phí ${amount} tháng trong năm ${year}. Quy định: từ ${limit} tháng thì chi bộ xem xét.`;
    case "excused-run":
      return `Vắng có lý do ${amount} kỳ liên tiếp. Quy định: không quá ${limit} kỳ.`;
    case "missing-month":
      return `Tháng ${inYear}/${year} không có kỳ sinh hoạt thường kỳ.`;
    case "thematic-quarter":
      return `Quý ${Math.ceil(inYear / 3)}/${year} có ${amount} kỳ chuyên đề. Quy định: ${limit} kỳ.`;
    case "no-committee-meeting":
      return `Tháng ${inYear}/${year} họp chi bộ mà không ghi họp chi ủy. Quy định: ${limit} lần mỗi tháng.`;
    case "short-sitting":
      return `Kỳ tháng ${inYear}/${year} họp ${amount} phút. Quy định: từ ${limit} phút.`;
  }
}
