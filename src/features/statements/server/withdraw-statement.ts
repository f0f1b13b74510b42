import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { withdrawStatement as declared, StatementLine } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { getStatement } from "./queries.ts";

/** Takes a statement back: it is counted no more; a document that used it keeps its words. */
export async function withdrawStatement(ctx: ActionContext, input: InputOf<typeof declared>): Promise<StatementLine> {
  const { id, version, organisationId } = await loadForStep(ctx, input);
  await ctx.tx
    .updateTable("statements")
    .set({ withdrawn_at: ctx.now, version: version + 1, updated_at: ctx.now })
    .where("id", "=", id)
    .execute();
  await record(ctx, { action: "withdraw-statement", kind: "statement", id, organisationId });
  return getStatement(ctx, id);
}
