import type { InputOf } from "#contract/endpoint.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { saveRequest as declared, RequestDetail } from "../contract.ts";
import { loadForStep } from "./load-request.ts";
import { showRequest } from "./queries.ts";
import { draftColumns } from "./write-request.ts";

/** Changes a request that nobody was sent yet. */
export async function saveRequest(ctx: ActionContext, input: InputOf<typeof declared>): Promise<RequestDetail> {
  const { request } = await loadForStep(ctx, input, "draft");
  const { id, version, organisationId, orgPath } = request;
  await ctx.tx
    .updateTable("requests")
    .set({ ...(await draftColumns(ctx, orgPath, input)), version: version + 1 })
    .where("id", "=", id)
    .execute();
  const { title, guidance, asks, dueOn, questions } = input;
  const changed = difference({ ...request }, { title, guidance: guidance.trim(), asks, dueOn, questions });
  if (changed) await record(ctx, { action: "save-request", kind: "request", id, organisationId, ...changed });
  return showRequest(ctx, id);
}
