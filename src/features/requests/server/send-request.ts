import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { sendRequest as declared, RequestDetail } from "../contract.ts";
import { checkLastDay } from "./check-last-day.ts";
import { loadForStep } from "./load-request.ts";
import { showRequest } from "./queries.ts";
import { askUnits } from "./writes.ts";

/** The form goes out to the units that the tree has now, and stays as it is. */
export async function sendRequest(ctx: ActionContext, input: InputOf<typeof declared>): Promise<RequestDetail> {
  const { request } = await loadForStep(ctx, input, "draft");
  const dueOn = await checkLastDay(ctx, request.orgPath, request.dueOn);
  const units = await askUnits(ctx, request);
  if (units === 0) throw ruleError("nobody-asked", "asks", "Không có đơn vị nào để gửi. Chọn lại nơi phải trả lời.");
  await ctx.tx
    .updateTable("requests")
    .set({ state: "sent", sent_at: ctx.now, version: request.version + 1 })
    .where("id", "=", request.id)
    .execute();
  const { id, organisationId } = request;
  await record(ctx, { action: "send-request", kind: "request", id, organisationId, after: { dueOn, units } });
  return showRequest(ctx, id);
}
