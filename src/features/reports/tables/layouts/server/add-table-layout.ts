import type { InputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addTableLayout as declared } from "../contract.ts";
import { checkLayout } from "./check-layout.ts";

/** A committee's own layout, for itself and below. Its code comes from its name and its number. */
export async function addTableLayout(ctx: ActionContext, { layout, source }: InputOf<typeof declared>): Promise<{ code: string }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  checkLayout(layout);
  const base = searchKey(layout.name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40);
  const taken = await ctx.tx.selectFrom("table_layouts").select("code").where("code", "like", `${base}%`).execute();
  const code = `${base}-${taken.length + 1}`;
  const { id } = await ctx.tx
    .insertInto("table_layouts")
    .values({ organisation_id: place.id, code, source, body: JSON.stringify(layout), created_at: ctx.now, created_by: ctx.user.accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const after = { name: layout.name, source };
  await record(ctx, { action: "add-table-layout", kind: "table-layout", id, organisationId: place.id, after });
  return { code };
}
