import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { withdrawPaper as declared, Preparation } from "../contract.ts";
import { getPlanRow, preparationOf } from "./queries.ts";

/** A paper that was put up by mistake: nobody opens it any more, the file stays. */
export async function withdrawPaper(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const plan = await getPlanRow(ctx, input.plannedMeetingId);
  const paper = await ctx.tx
    .updateTable("planned_papers")
    .set({ withdrawn_at: ctx.now })
    .where("id", "=", input.paperId)
    .where("planned_meeting_id", "=", plan.id)
    .where("withdrawn_at", "is", null)
    .returning("title")
    .executeTakeFirst();
  if (!paper) throw ruleError("no-such-paper", "paperId", "Kỳ này không có tài liệu đó, hoặc đã rút.");
  await record(ctx, {
    action: "withdraw-paper",
    kind: "planned-meeting",
    id: plan.id,
    organisationId: plan.organisationId,
    before: { paper: paper.title },
  });
  return preparationOf(ctx, plan);
}
