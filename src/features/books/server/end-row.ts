import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endRow as declared } from "../contract.ts";
import { loadRow } from "./load-row.ts";

/** Strikes a row out: it stays in the table and leaves the book. */
export async function endRow(ctx: ActionContext, { rowId, version, reason }: InputOf<typeof declared>): Promise<Record<string, never>> {
  const { id, day, content, organisationId, period, type } = await loadRow(ctx, rowId, version);
  await ctx.tx
    .updateTable("book_rows")
    .set((eb) => ({ ended_at: ctx.now, ended_reason: reason, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
  const before = { book: type.name, period, day, content: Object.values(content).filter((value) => value !== null) };
  await record(ctx, { action: "end-row", kind: "book-row", id, organisationId, before, after: { reason } });
  return {};
}
