import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { correctRow as declared, EnteredRow } from "../contract.ts";
import { type Cell, checkContent, checkDay } from "../rules.ts";
import { loadRow } from "./load-row.ts";
import { sayOnBehalf } from "./say-on-behalf.ts";

export async function correctRow(ctx: ActionContext, input: InputOf<typeof declared>): Promise<EnteredRow> {
  const { id, day, content, organisationId, period, type } = await loadRow(ctx, input.rowId, input.version);
  checkDay(input.day, period, ctx.today);
  const said = sayOnBehalf(ctx, organisationId, input.saidBy);
  const corrected = checkContent(type.columns, input.content);
  const { version } = await ctx.tx
    .updateTable("book_rows")
    .set((eb) => ({ day: input.day, content: JSON.stringify(corrected), said_by: said, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  const words = (one: Record<string, Cell>) => Object.values(one).filter((value) => value !== null);
  const before = { book: type.name, period, day, content: words(content) };
  const after = { book: type.name, period, day: input.day, content: words(corrected), reason: input.reason, ...(said && { saidBy: said }) };
  await record(ctx, { action: "correct-row", kind: "book-row", id, organisationId, before, after });
  return { id, version, day: input.day, content: corrected, saidBy: said };
}
