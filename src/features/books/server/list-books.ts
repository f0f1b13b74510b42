import type { OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listBooks as declared } from "../contract.ts";
import { checkCell } from "./load-book.ts";
import { findBookLines, periodOf, typesAt } from "./queries.ts";

/** The books of a cell in a year. */
export async function listBooks(ctx: ActionContext, { year }: { year: number }): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  checkCell(place);
  const types = await typesAt(ctx.tx, place.id, year);
  const books: Parameters<typeof findBookLines>[2][number][] = [];
  for (const type of types) books.push({ type, period: await periodOf(ctx.tx, type, place.id, year) });
  return { rows: await findBookLines(ctx.tx, place.id, books), can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}
