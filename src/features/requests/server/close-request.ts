import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { closeRequest as declared, RequestDetail } from "../contract.ts";
import { loadForStep } from "./load-request.ts";
import { showRequest } from "./queries.ts";

/** No answer is taken any more; what was handed in stays. */
export async function closeRequest(ctx: ActionContext, input: InputOf<typeof declared>): Promise<RequestDetail> {
  const { id, organisationId, version } = (await loadForStep(ctx, input, "sent")).request;
  await ctx.tx
    .updateTable("requests")
    .set({ state: "closed", closed_at: ctx.now, version: version + 1 })
    .where("id", "=", id)
    .execute();
  await record(ctx, { action: "close-request", kind: "request", id, organisationId });
  return showRequest(ctx, id);
}
