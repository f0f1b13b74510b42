import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addTableLayout as declared } from "../contract.ts";
import { layoutProblems } from "../rules.ts";

/** A committee's own layout, for itself and below. Its code comes from its name and its number. */
export async function addTableLayout(ctx: ActionContext, { layout, source }: InputOf<typeof declared>): Promise<{ code: string }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const problems = Object.entries(layoutProblems(layout)).map(([path, sentence]) => [`layout.${path}`, sentence]);
  if (problems.length > 0)
    throw new AppError("invalid", "wrong-layout", "Mẫu biểu còn chỗ chưa đúng.", { fields: Object.fromEntries(problems) });
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
