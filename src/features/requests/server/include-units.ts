import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { includeUnits as declared, RequestDetail } from "../contract.ts";
import { loadForStep } from "./load-request.ts";
import { showRequest } from "./queries.ts";
import { askUnits } from "./writes.ts";

/** Asks the units too that came into the tree after the request was sent. */
export async function includeUnits(ctx: ActionContext, input: InputOf<typeof declared>): Promise<RequestDetail> {
  const { request } = await loadForStep(ctx, input, "sent");
  const units = await askUnits(ctx, request);
  if (units === 0) throw new AppError("rule", "nobody-new", "Mọi đơn vị phải trả lời đều đã được gửi.");
  const { id, organisationId, version } = request;
  await ctx.tx
    .updateTable("requests")
    .set({ version: version + 1 })
    .where("id", "=", id)
    .execute();
  await record(ctx, { action: "include-units", kind: "request", id, organisationId, after: { units } });
  return showRequest(ctx, id);
}
