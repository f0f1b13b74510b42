import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";

/**
 * Ends a kind of report or a layout of tables that the place made for itself and below: nothing new of it from today on, what is there
 * stays. Null for one that is shipped, made elsewhere, or ended before.
 */
export async function endOwnKind(
  ctx: ActionContext,
  table: "report_types" | "table_layouts",
  code: string,
): Promise<{ id: number; organisationId: number } | null> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const ended = await ctx.tx
    .updateTable(table)
    .set({ ended_on: ctx.today })
    .where("code", "=", code)
    .where("organisation_id", "=", place.id)
    .where("ended_on", "is", null)
    .returning(["id", "organisation_id as organisationId"])
    .executeTakeFirst();
  return ended ?? null;
}
