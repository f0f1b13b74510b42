import type { ClassCutoffs } from "#features/regulations/rules.ts";

export type MeetingClass = "tot" | "kha" | "trung_binh" | "kem";

/** The class of a score by the cut-offs in force on the day of the meeting. */
export function classOfScore(score: number | null, cutoffs: ClassCutoffs | null): MeetingClass | null {
  if (score === null || !cutoffs) return null;
  if (score >= cutoffs.tot) return "tot";
  if (score >= cutoffs.kha) return "kha";
  return score >= cutoffs.trung_binh ? "trung_binh" : "kem";
}

/** What is known of a meeting without its roll call. */
export interface MeetingTotals {
  total: number;
  exempt: number;
  present: number;
  /** Null when the list does not tell. */
  excused: number | null;
  unexcused: number | null;
  spoke: number | null;
}

/** What cannot be true of the sums, by field. Exempt members may come all the same. */
export function checkTotals(totals: MeetingTotals, place: { name: string; heldOn: string }): Partial<Record<keyof MeetingTotals, string>> {
  const { total, exempt, present, excused, unexcused, spoke } = totals;
  const problems: Partial<Record<keyof MeetingTotals, string>> = {};
  const day = `${place.heldOn.slice(8)}/${place.heldOn.slice(5, 7)}/${place.heldOn.slice(0, 4)}`;
  const due = total - exempt;
  const sum = present + (excused ?? 0) + (unexcused ?? 0);
  if (exempt > total) problems.exempt = `Miễn sinh hoạt ${exempt} nhiều hơn ${total} đảng viên của chi bộ.`;
  else if (present > total)
    problems.present = `Có mặt ${present} nhiều hơn ${total} người thuộc ${place.name} ngày ${day}. Kiểm tra lại hai số.`;
  else if (sum > total || (sum < due && excused !== null))
    problems.present = `Có mặt, vắng có lý do và không lý do cộng lại là ${sum}, phải là ${due} (tổng số trừ số miễn).`;
  if (spoke !== null && spoke > present) problems.spoke = `Số phát biểu ${spoke} nhiều hơn ${present} người có mặt.`;
  return problems;
}
