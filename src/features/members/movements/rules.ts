import type { DayText } from "#contract/dates.ts";
import { AppError, ruleError } from "#contract/errors.ts";

/** Who has left the register is read only but for corrections. */
export function checkStillIn(member: { ended_on: DayText | null }): void {
  if (!member.ended_on) return;
  throw new AppError("rule", "ended", `Đồng chí này đã ra khỏi danh sách từ ${vi(member.ended_on)} nên không ghi thêm thay đổi.`);
}

/** The day of a change: after what it changes (named in words), and not to come where `today` is given. */
export function checkDay(on: DayText, { earliest, after, today }: { earliest: DayText | null; after: string; today?: DayText }): void {
  if (today && on > today) throw ruleError("in-future", "on", "Ngày này chưa tới. Nhập ngày đã diễn ra.");
  if (earliest && on <= earliest) throw ruleError("too-early", "on", `Ngày phải sau ${after}, ${vi(earliest)}. Kiểm tra lại ngày.`);
}

function vi(day: DayText): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
