import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { markExample as declared, StatementLine } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { getStatement } from "./queries.ts";

/** Puts a statement into the bulletin of good examples, or takes it out. */
export async function markExample(ctx: ActionContext, input: InputOf<typeof declared>): Promise<StatementLine> {
  const { id, version, organisationId, isExample } = await loadForStep(ctx, input);
  if (isExample !== input.isExample) {
    const after = { isExample: input.isExample };
    await ctx.tx
      .updateTable("statements")
      .set({ is_example: input.isExample, version: version + 1, updated_at: ctx.now })
      .where("id", "=", id)
      .execute();
    await record(ctx, { action: "mark-example", kind: "statement", id, organisationId, before: { isExample }, after });
  }
  return getStatement(ctx, id);
}
