import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { notePosting as declared, Preparation } from "../contract.ts";
import { changePlan, loadForStep } from "./load-for-step.ts";
import { getPlanRow, preparationOf } from "./queries.ts";

/** When the papers went up on the national app, as the secretary says; without a day it is taken back. */
export async function notePosting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const plan = await loadForStep(ctx, input);
  // Days and hours are those of Vietnam.
  const postedAt = input.on === null ? null : new Date(`${input.on}T${input.at ?? "08:00"}:00+07:00`);
  if (postedAt && postedAt > ctx.now && input.on !== ctx.today)
    throw ruleError("in-future", "on", "Lúc này chưa đến. Ghi sau khi đã đưa tài liệu lên.");
  await changePlan(ctx, plan, { posted_at: postedAt });
  await record(ctx, {
    action: "note-posting",
    kind: "planned-meeting",
    id: plan.id,
    organisationId: plan.organisationId,
    before: { posted_at: plan.postedAt },
    after: { posted_at: postedAt },
  });
  return preparationOf(ctx, await getPlanRow(ctx, plan.id));
}
