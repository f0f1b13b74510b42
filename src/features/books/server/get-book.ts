import type { InputOf } from "#contract/endpoint.ts";
import { isOnBehalf, permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { BookDetail, getBook as declared } from "../contract.ts";
import { differencesOf, isWholeTerm } from "../rules.ts";
import { loadBook } from "./load-book.ts";
import { closingLine, findClosings, findEntered } from "./queries.ts";
import { readParts, withoutPrivate } from "./read-parts.ts";

/** One book as it stands, beside what was frozen. */
export async function getBook(ctx: ActionContext, { code, period }: InputOf<typeof declared>): Promise<BookDetail> {
  const { place, type } = await loadBook(ctx, code, period);
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const parts = await readParts(ctx.tx, type, place.id, period);
  const closings = await findClosings(ctx.tx, place.id, code, period);
  const [last] = closings;
  const entered = isWholeTerm(type, period) ? [] : await findEntered(ctx.tx, place.id, code, period);
  const takesRows = type.source === "entered" && !isWholeTerm(type, period);
  return {
    ...{ code, name: type.name, source: type.source, origin: type.origin, period, place: name },
    rows: parts[0]?.rows.length ?? 0,
    parts: withoutPrivate(parts),
    enteredColumns: takesRows || entered.length > 0 ? type.columns : [],
    entered,
    closings: closings.map(closingLine),
    closing: last ? closingLine(last) : null,
    differences: last ? differencesOf(last.parts, parts) : [],
    isOnBehalf: isOnBehalf(ctx.person, "books.enter", place.id),
    isPersonal: parts.some((part) => part.columns.some((column) => column.isPrivate)),
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}
