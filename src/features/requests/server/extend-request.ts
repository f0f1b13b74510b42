import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { extendRequest as declared, RequestDetail } from "../contract.ts";
import { checkLastDay } from "./check-last-day.ts";
import { loadForStep } from "./load-request.ts";
import { showRequest } from "./queries.ts";

/** Puts the last day off; who answered after the old day and by the new one is in time. */
export async function extendRequest(ctx: ActionContext, input: InputOf<typeof declared>): Promise<RequestDetail> {
  const { request } = await loadForStep(ctx, input, "sent");
  const dueOn = await checkLastDay(ctx, request.orgPath, input.dueOn);
  if (request.dueOn !== null && dueOn <= request.dueOn)
    throw ruleError("not-later", "dueOn", `Hạn đang là ${request.dueOn.split("-").reverse().join("/")}. Chỉ lùi hạn về sau.`);
  const { id, organisationId, version } = request;
  await ctx.tx
    .updateTable("requests")
    .set({ due_on: dueOn, version: version + 1 })
    .where("id", "=", id)
    .execute();
  await record(ctx, {
    ...{ action: "extend-request", kind: "request", id, organisationId },
    before: { dueOn: request.dueOn },
    after: { dueOn, reason: input.reason },
  });
  return showRequest(ctx, id);
}
