import { lastOfMonth } from "#contract/dates.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { isOnBehalf, permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { FeeBook } from "../contract.ts";
import { unpaidMonths } from "../rules.ts";
import { checkCell } from "./load-book.ts";
import { findClosings } from "./queries.ts";
import { findPayers, sharesOf } from "./read-fees.ts";

/** The fees of a year as a grid, what comes of each month, and who has paid nothing in which month that is over. */
export async function getFees(ctx: ActionContext, { year }: { year: number }): Promise<FeeBook> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  checkCell(place);
  const payers = await findPayers(ctx.tx, place.id, year);
  const closings = await findClosings(ctx.tx, place.id, "dang-phi", String(year));
  return {
    year,
    payers: payers.map((payer) => {
      const amounts = Object.fromEntries(Object.entries(payer.paid).map(([month, { amount }]) => [month, amount]));
      return { ...payer, unpaid: unpaidMonths(payer.due, amounts, ctx.today) };
    }),
    shares: await sharesOf(ctx.tx, place.id, year, payers),
    unpaidLimit: await rule(ctx.tx, "fees.unpaid_months", place.id, lastOfMonth(`${year}-12-01`)),
    isOnBehalf: isOnBehalf(ctx.person, "books.enter", place.id),
    isClosed: closings.length > 0,
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}
