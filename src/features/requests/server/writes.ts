import { sql } from "kysely";
import type { ActionContext } from "#server/http/handle.ts";
import { isAsked, type RequestRow } from "./queries.ts";

/** Opens an answer at every unit that the request asks and has not asked before; one statement. Answers how many. */
export async function askUnits(ctx: ActionContext, request: RequestRow): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into request_answers (request_id, organisation_id, state)
    select ${request.id}, u.id, 'open' from organisations u where ${isAsked(request)} on conflict do nothing`.execute(ctx.tx);
  return Number(numAffectedRows);
}
