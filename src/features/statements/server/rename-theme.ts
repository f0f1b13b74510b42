import type { InputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { renameTheme as declared } from "../contract.ts";
import { checkFree } from "./add-theme.ts";
import { loadTheme } from "./load-theme.ts";

export async function renameTheme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const { id, kind, version, organisationId } = await loadTheme(ctx, input);
  await checkFree(ctx, organisationId, { id, kind, name: input.name });
  const { name: before } = await ctx.tx.selectFrom("statement_themes").select("name").where("id", "=", id).executeTakeFirstOrThrow();
  await ctx.tx
    .updateTable("statement_themes")
    .set({ name: input.name, search_key: searchKey(input.name), version: version + 1 })
    .where("id", "=", id)
    .execute();
  const after = { name: input.name };
  await record(ctx, { action: "rename-theme", kind: "statement-theme", id, organisationId, before: { name: before }, after });
  return { id };
}
