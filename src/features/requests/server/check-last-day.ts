import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { isWorkingDay, nearestWorkingDay } from "#features/regulations/holidays/rules.ts";
import { workCalendar } from "#features/regulations/holidays/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";

/** @throws rule at `dueOn` unless the last day is still to come and a working day by the calendar of the place. */
export async function checkLastDay(ctx: ActionContext, path: string, day: DayText | null): Promise<DayText> {
  if (day === null) throw ruleError("no-last-day", "dueOn", "Cần nhập hạn trả lời.");
  if (day < ctx.today) throw ruleError("past", "dueOn", "Hạn trả lời đã qua. Chọn từ hôm nay trở đi.");
  const year = Number(day.slice(0, 4));
  const calendar = await workCalendar(ctx.tx, path, [year, year + 1]);
  if (isWorkingDay(day, calendar)) return day;
  const next = nearestWorkingDay(day, calendar).split("-").reverse().join("/");
  throw ruleError("day-off", "dueOn", `${day.split("-").reverse().join("/")} là ngày nghỉ. Ngày làm việc gần nhất sau đó là ${next}.`);
}
