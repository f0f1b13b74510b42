import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { copyRequest as declared, RequestDetail } from "../contract.ts";
import { loadRequest, showRequest } from "./queries.ts";

/** A new draft with the questions and units of an old request; the last day is to be set anew. */
export async function copyRequest(ctx: ActionContext, { requestId }: InputOf<typeof declared>): Promise<RequestDetail> {
  const { request } = await loadRequest(ctx, requestId);
  const { rows } = await sql<{ id: number }>`
    insert into requests (organisation_id, top_id, title, guidance, asks, unit_ids, questions, state, created_at, created_by)
    select organisation_id, top_id, title, guidance, asks, unit_ids, questions, 'draft', ${ctx.now}, ${ctx.user.accountId} from requests
    where id = ${requestId} returning id`.execute(ctx.tx);
  const id = rows[0]?.id ?? 0;
  const { title, organisationId } = request;
  await record(ctx, { action: "copy-request", kind: "request", id, organisationId, after: { title, copiedFrom: requestId } });
  return showRequest(ctx, id);
}
