import type { InputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findRule } from "../../server/queries.ts";
import type { getHolidays as declared, HolidayYear } from "../contract.ts";
import { FixedHoliday } from "../rules.ts";
import { findHolidayList } from "./queries.ts";

/** The days of a year that differ from an ordinary week, at this place. */
export async function getHolidays(ctx: ActionContext, { year }: Pick<InputOf<typeof declared>, "year">): Promise<HolidayYear> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const fixed = await findRule(ctx.tx, "calendar.fixed_holidays", place.id, `${year}-01-01`);
  const holidays = [fixed?.value ?? []].flat().map((one) => FixedHoliday.parse(one));
  const may = ctx.person ? permissionsAt(ctx.person, place).includes("regulations.manage") : false;
  return {
    year,
    fixed: holidays.map(({ date, name }) => ({ day: `${year}-${date}`, name })),
    fixedSource: fixed?.source ?? "",
    ...(await findHolidayList(ctx.tx, place, year)),
    can: may ? ["save"] : [],
  };
}
