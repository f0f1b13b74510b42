import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endTableLayout as declared } from "../contract.ts";

/** No new table of the layout from today on. One that is shipped, or made elsewhere, does not exist here. */
export async function endTableLayout(ctx: ActionContext, { code }: InputOf<typeof declared>): Promise<{ code: string }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const ended = await ctx.tx
    .updateTable("table_layouts")
    .set({ ended_on: ctx.today })
    .where("code", "=", code)
    .where("organisation_id", "=", place.id)
    .where("ended_on", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!ended) throw notFound();
  const after = { endedOn: ctx.today };
  await record(ctx, { action: "end-table-layout", kind: "table-layout", id: ended.id, organisationId: place.id, after });
  return { code };
}
