import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { callOffPlan as declared, Preparation } from "../contract.ts";
import { changePlan, loadForStep } from "./load-for-step.ts";
import { getPlanRow, preparationOf } from "./queries.ts";
import { tellMembers } from "./tell-members.ts";

/** The sitting will not be held; whoever was invited hears why. The month may be planned anew. */
export async function callOffPlan(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const plan = await loadForStep(ctx, input);
  await changePlan(ctx, plan, { state: "called-off", called_off_reason: input.reason });
  await record(ctx, {
    action: "call-off-plan",
    kind: "planned-meeting",
    id: plan.id,
    organisationId: plan.organisationId,
    before: { state: plan.state },
    after: { state: "called-off", reason: input.reason },
  });
  const after = await getPlanRow(ctx, plan.id);
  if (plan.invitedAt !== null) await tellMembers(ctx, after, { kind: "called-off", byMail: true });
  return preparationOf(ctx, after);
}
