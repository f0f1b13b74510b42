import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { revisePlan as declared, Preparation } from "../contract.ts";
import { checkPlan } from "../rules.ts";
import { changePlan, loadForStep } from "./load-for-step.ts";
import { getPlanRow, type PlanRow, preparationOf } from "./queries.ts";
import { tellMembers } from "./tell-members.ts";
import { planColumns, writeItems } from "./writes.ts";

/** Writes the plan anew. Another day needs a reason; whoever was invited hears of it. */
export async function revisePlan(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const before = await loadForStep(ctx, input);
  const isMoved = before.meetOn !== input.meetOn;
  checkPlan({ ...before, isThematic: input.isThematic, meetOn: input.meetOn }, ctx.today, before.meetOn);
  if (isMoved && !input.reason) throw ruleError("no-reason", "reason", "Đổi ngày họp thì ghi lý do.");
  await changePlan(ctx, before, { ...planColumns(input), is_thematic: input.isThematic });
  await writeItems(ctx, before.id, input.items);
  const after = await getPlanRow(ctx, before.id);
  const changed = difference(columnsOf(before), columnsOf(after));
  if (changed) {
    const reason = isMoved ? { reason: input.reason } : {};
    await record(ctx, {
      action: "revise-plan",
      kind: "planned-meeting",
      id: before.id,
      organisationId: before.organisationId,
      before: changed.before,
      after: { ...changed.after, ...reason },
    });
  }
  if (isMoved && before.invitedAt !== null) await tellMembers(ctx, after, { kind: "invitation", movedFrom: before.meetOn, byMail: true });
  return preparationOf(ctx, after);
}

function columnsOf(plan: PlanRow) {
  return { ...planColumns(plan), is_thematic: plan.isThematic, items: plan.items.map(({ title }) => title) };
}
