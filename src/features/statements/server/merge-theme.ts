import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { mergeTheme as declared } from "../contract.ts";
import { loadTheme } from "./load-theme.ts";
import { findTheme } from "./queries.ts";

/** One theme takes over another of its kind and keeper, with all that was merged into that before. */
export async function mergeTheme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const { id, kind, version, organisationId } = await loadTheme(ctx, input);
  const into = await findTheme(ctx.tx, input.intoId);
  const fits = into && into.id !== id && into.kind === kind && into.organisationId === organisationId && into.mergedIntoId === null;
  if (!fits) throw ruleError("no-such-theme", "intoId", "Chọn một ý chung khác, cùng loại và cùng nơi lập.");
  await ctx.tx
    .updateTable("statement_themes")
    .set({ merged_into_id: into.id, version: version + 1 })
    .where((where) => where.or([where("id", "=", id), where("merged_into_id", "=", id)]))
    .execute();
  await record(ctx, { action: "merge-theme", kind: "statement-theme", id, organisationId, after: { mergedIntoId: into.id } });
  return { id: into.id };
}
