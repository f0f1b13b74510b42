import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endTableLayout as declared } from "../contract.ts";

/** No new table of the layout from today on. @throws rule `no-such-layout` for one that is shipped, or made elsewhere. */
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
  if (!ended) throw ruleError("no-such-layout", "code", "Nơi này không lập biểu đó, hoặc đã thôi dùng.");
  const after = { endedOn: ctx.today };
  await record(ctx, { action: "end-table-layout", kind: "table-layout", id: ended.id, organisationId: place.id, after });
  return { code };
}
