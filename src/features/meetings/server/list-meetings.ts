import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { readPeriod } from "#contract/periods.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listMeetings as declared, MeetingLine } from "../contract.ts";
import { lineColumns } from "./queries.ts";

/** The sittings of a place in a period, newest first, one page; with them how many wait for review there. */
export async function listMeetings(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { from, to } = readPeriod(input.period);
  const kind = input.kind === "thematic" ? sql`and m.is_thematic` : input.kind === "regular" ? sql`and m.is_regular` : sql``;
  const state = input.state ? sql`and m.state = ${input.state}` : sql``;
  const order = input.oldestFirst ? sql`m.held_on, m.id` : sql`m.held_on desc, m.id desc`;
  const base = sql`meetings m join organisations o on o.id = m.organisation_id where ${inScope(ctx.scope, "o.path")} and m.month between ${from}::date and ${to}::date`;
  const { rows } = await sql<MeetingLine>`
    select ${lineColumns} from ${base} ${kind} ${state} order by ${order} limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}`.execute(
    ctx.tx,
  );
  const counts = await sql<{ count: number; waiting: number }>`
    select count(*) filter (where true ${kind} ${state})::int as count, count(*) filter (where m.state = 'submitted')::int as waiting from ${base}`.execute(
    ctx.tx,
  );
  return { rows, count: 0, waiting: 0, ...counts.rows[0] };
}
