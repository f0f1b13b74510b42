import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { setRegulationValue } from "../../server/writes.ts";
import type { saveHolidays as declared, HolidayYear } from "../contract.ts";
import { exceptionProblems } from "../rules.ts";
import { getHolidays } from "./get-holidays.ts";

/** A year's list for this place and below. It replaces the place's earlier list of the year, which stays as withdrawn. */
export async function saveHolidays(ctx: ActionContext, input: InputOf<typeof declared>): Promise<HolidayYear> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const problems = exceptionProblems(input.year, input.days);
  const [first] = Object.values(problems);
  if (first) throw new AppError("rule", "holiday-problems", first, { fields: problems });
  const current = await getHolidays(ctx, input);
  if (current.regulationId !== input.regulationId)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa ghi lịch nghỉ của năm này.", { current });
  const [from, to] = [`${input.year}-01-01`, `${input.year + 1}-01-01`];
  if (current.isOwn) await withdraw(ctx, current.regulationId);
  const days = [...input.days].sort((a, b) => (a.day < b.day ? -1 : 1));
  await setRegulationValue(ctx, place.id, {
    key: "calendar.exception_days",
    value: days,
    from,
    to,
    source: input.source,
    note: input.note,
  });
  return getHolidays(ctx, input);
}

async function withdraw(ctx: ActionContext, id: number): Promise<void> {
  await ctx.tx
    .updateTable("regulations")
    .set({ withdrawn_at: ctx.now, withdrawn_by: ctx.user.accountId })
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .execute();
}
