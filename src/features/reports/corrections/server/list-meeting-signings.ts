import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { getFigure, openFrame } from "#features/figures/server/queries.ts";
import { type FoundMeeting, getMeetingRow } from "#features/meetings/server/queries.ts";
import type { listSignings as declared, Signing } from "#features/meetings/signings/contract.ts";
import { forReading, narrowTo, type OrganisationScope } from "#server/access/scope.ts";
import { figureContentsSql } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";

type Content = Record<string, string | number | null>;
interface Kept {
  reportId: number;
  committee: string;
  title: string;
  number: string;
  signedAt: Date;
  period: string;
  /** The sitting as it was signed; null when only its month was, as one without a sitting. */
  content: Content | null;
}

/** What the state of the minutes is, and where the cell stands, is no number of the sitting. */
const numbers = ["heldOn", "total", "exempt", "present", "excused", "unexcused", "spoke", "minutes", "class"];

/** Signed reports whose numbers rest on this sitting, where they say another thing than its record says today. */
export async function listMeetingSignings(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const meeting = await getMeetingRow(ctx.tx, forReading(ctx.scope), input.meetingId);
  const kept = await findKept(ctx, meeting);
  const scope = await narrowTo(ctx.tx, forReading(ctx.scope), { organisationId: meeting.organisationId });
  const now = new Map<string, Content | null>();
  for (const period of new Set(kept.map((one) => one.period))) now.set(period, await readNow(ctx, scope, meeting, period));
  const rows = kept.map(({ period, content, signedAt, ...report }) => ({
    ...{ ...report, signedAt: signedAt.toISOString(), wasMissing: content === null },
    differences: content === null ? [] : compare(content, now.get(period) ?? null),
  }));
  return { rows: rows.filter(({ wasMissing, differences }) => wasMissing || differences.length > 0) };
}

/** The last signed report of each place, type and period that holds the sitting, or its month as one without. */
async function findKept(ctx: ActionContext, meeting: FoundMeeting): Promise<Kept[]> {
  const slot = meeting.isRegular ? `${meeting.organisationId}:${meeting.month}` : null;
  const { rows } = await sql<Kept>`
    select distinct on (r.organisation_id, r.kind, r.period) r.id as "reportId", o.name as committee, r.title, r.number,
      r.signed_at as "signedAt", r.period, case when w.row_kind = 'meeting' then w.content end as content
    from report_rows w join reports r on r.id = w.report_id join organisations o on o.id = r.organisation_id
    where w.row_kind = 'meeting' and w.row_id = ${String(meeting.id)}
      or w.row_kind = 'slot' and w.row_id = ${slot} and w.content ->> 'held' = 'false'
    order by r.organisation_id, r.kind, r.period, r.signed_at desc, w.row_kind`.execute(ctx.tx);
  return rows;
}

/** The sitting as a report of its cell for the period would count it today; null when it no longer counts. */
async function readNow(ctx: ActionContext, scope: OrganisationScope, meeting: FoundMeeting, period: string): Promise<Content | null> {
  const frame = await openFrame(ctx.tx, scope, { period, asOf: null });
  const figure = figureOf(meeting);
  const { rows } = await sql<{ content: Content }>`
    select c.content from (${figureContentsSql(frame, [figure])}) c where c.row_id = ${String(meeting.id)}`.execute(ctx.tx);
  return rows[0]?.content ?? null;
}

function figureOf({ isRegular }: Pick<FoundMeeting, "isRegular">) {
  return getFigure(isRegular ? "meetings.regular" : "meetings.thematic");
}

function compare(signed: Content, now: Content | null): Signing["differences"] {
  return figureOf({ isRegular: true }).source.columns.flatMap(({ key, title, type }) => {
    const [then, today] = [signed[key] ?? null, now?.[key] ?? null];
    if (!numbers.includes(key) || then === today) return [];
    return [{ title, type: type === "number" || type === "day" ? type : "text", signed: then, now: today }];
  });
}
