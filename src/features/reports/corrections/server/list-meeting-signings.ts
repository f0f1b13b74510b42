import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { catalogue, getFigure, openFrame } from "#features/figures/server/queries.ts";
import { type FoundMeeting, getMeetingRow } from "#features/meetings/server/queries.ts";
import type { listSignings as declared } from "#features/meetings/signings/contract.ts";
import type { RecordSigning } from "#features/organisations/signings/contract.ts";
import { covers, forReading, narrowTo, type OrganisationScope, rangesOf } from "#server/access/scope.ts";
import { figureContentsSql } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";

type Content = Record<string, string | number | null>;
interface Kept {
  reportId: number;
  organisationId: number;
  committee: string;
  path: string;
  title: string;
  number: string;
  signedAt: Date;
  period: string;
  /** The sitting as it was signed; null when only its month was, as one without a sitting. */
  content: Content | null;
  /** The figures of the report that rest on it. */
  codes: readonly string[];
}

/** What the state of the minutes is, and where the cell stands, is no number of the sitting. */
const numbers = ["heldOn", "total", "exempt", "present", "excused", "unexcused", "spoke", "minutes", "class"];

/** Signed reports whose numbers rest on this sitting, where they say another thing than its record says today. */
export async function listMeetingSignings(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const meeting = await getMeetingRow(ctx.tx, forReading(ctx.scope), input.meetingId);
  const kept = await findKept(ctx, meeting);
  const scope = await narrowTo(ctx.tx, forReading(ctx.scope), { organisationId: meeting.organisationId });
  const opened = ctx.person ? rangesOf(ctx.person, "reports.see") : [];
  const now = new Map<string, Content | null>();
  for (const period of new Set(kept.map((one) => one.period))) now.set(period, await readNow(ctx, scope, meeting, period));
  const rows = kept.map(({ period, path, content, codes, signedAt, ...report }) => ({
    ...{ ...report, signedAt: signedAt.toISOString(), canOpen: covers(opened, path) },
    differences: content === null ? [missing(codes)] : compare(content, now.get(period) ?? null, codes),
  }));
  return { rows: rows.filter(({ differences }) => differences.length > 0) };
}

/** The last signed report of each place, type and period that holds the sitting, or its month as one without. */
async function findKept(ctx: ActionContext, meeting: FoundMeeting): Promise<Kept[]> {
  const slot = meeting.isRegular ? `${meeting.organisationId}:${meeting.month}` : null;
  const { rows } = await sql<Kept>`
    select k.*, array(select f.code from report_figures f
      where f.report_id = k."reportId" and f.row_kind = k.row_kind and k.row_id = any(f.row_ids) order by f.position) as codes
    from (
      select distinct on (r.organisation_id, r.kind, r.period) r.id as "reportId", r.organisation_id as "organisationId", o.name as committee,
        o.path, r.title, r.number, r.signed_at as "signedAt", r.period, w.row_kind, w.row_id,
        case when w.row_kind = 'meeting' then w.content end as content
      from report_rows w join reports r on r.id = w.report_id join organisations o on o.id = r.organisation_id
      where w.row_kind = 'meeting' and w.row_id = ${String(meeting.id)}
        or w.row_kind = 'slot' and w.row_id = ${slot} and w.content ->> 'held' = 'false'
      order by r.organisation_id, r.kind, r.period, r.signed_at desc, w.row_kind) k`.execute(ctx.tx);
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

function missing(codes: readonly string[]): RecordSigning["differences"][number] {
  const code = findCounting(codes, getFigure("meetings.missing").numerator);
  return { code, name: "Tháng này", type: "text", signed: "là chưa họp", now: "đã họp" };
}

function compare(signed: Content, now: Content | null, codes: readonly string[]): RecordSigning["differences"] {
  return figureOf({ isRegular: true }).source.columns.flatMap(({ key, title, type }) => {
    const [then, today] = [signed[key] ?? null, now?.[key] ?? null];
    if (!numbers.includes(key) || then === today) return [];
    const code = findCounting(codes, `r.${key}`);
    return [{ code, name: title, type: type === "number" || type === "day" ? type : "text", signed: then, now: today }];
  });
}

/** The figure that sums just this, or else the first. */
function findCounting(codes: readonly string[], numerator: string): string | null {
  return codes.find((code) => catalogue.get(code)?.numerator === numerator) ?? codes[0] ?? null;
}
