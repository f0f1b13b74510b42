import type { DayText } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";

/** A planned sitting of a cell as opening sees it. */
export interface Plan {
  id: number;
  state: "planned" | "open" | "held" | "called-off";
  meetOn: DayText;
  month: string;
  isRegular: boolean;
  meetingId: number | null;
}

/**
 * The sitting that opening means: the named one, else the one that is open, else today's; null when none is planned.
 * @throws rule error when it cannot be opened today, telling what to do.
 */
export function checkOpening(plans: readonly Plan[], named: number | null, today: DayText): Plan | null {
  const open = plans.find(({ state }) => state === "open");
  const waiting = plans.find(({ state, meetOn }) => state === "planned" && meetOn === today);
  const plan = plans.find(({ id }) => id === named) ?? (named === null ? (open ?? waiting) : undefined);
  if (!plan) return checkNoOther(plans);
  if (plan.state === "open") return plan;
  if (plan.state === "held") throw new AppError("rule", "held", "Kỳ này đã họp xong. Mở biên bản để xem hoặc sửa.", { current: plan });
  if (plan.state === "called-off")
    throw new AppError("rule", "called-off", "Kỳ này đã báo không họp. Lập chương trình cho kỳ khác rồi mở.");
  if (open) throw new AppError("rule", "another-open", "Chi bộ đang mở một kỳ họp khác. Kết thúc kỳ đó trước.", { current: open });
  if (plan.meetOn !== today) throw notToday(plan);
  return plan;
}

/** A regular sitting that waits for another day of the month: a second one would take its place. */
function checkNoOther(plans: readonly Plan[]): null {
  const other = plans.find(({ state, isRegular }) => state === "planned" && isRegular);
  if (other) throw notToday(other);
  return null;
}

function notToday(plan: Plan): AppError {
  const day = plan.meetOn.split("-").reverse().join("/");
  const message = `Kỳ này hẹn họp ngày ${day}. Nếu họp hôm nay, đổi ngày họp trong phần chuẩn bị rồi mở; nếu đã họp, ghi kỳ sinh hoạt.`;
  return new AppError("rule", "not-today", message, { current: plan });
}
