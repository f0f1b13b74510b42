import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { createRequest as declared, RequestDetail } from "../contract.ts";
import { showRequest } from "./queries.ts";
import { draftColumns } from "./write-request.ts";

/** A new request of a committee, not sent yet. */
export async function createRequest(ctx: ActionContext, input: InputOf<typeof declared>): Promise<RequestDetail> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (place.isCell) throw ruleError("a-cell", "asks", "Chi bộ không có đơn vị cấp dưới để hỏi.");
  const { id } = await ctx.tx
    .insertInto("requests")
    .values({
      ...(await draftColumns(ctx, place.path, input)),
      ...{ organisation_id: place.id, top_id: place.topId, state: "draft", created_at: ctx.now, created_by: ctx.user.accountId },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { title, asks, dueOn } = input;
  await record(ctx, { action: "create-request", kind: "request", id, organisationId: place.id, after: { title, asks, dueOn } });
  return showRequest(ctx, id);
}
