import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { catalogue, getFigure, openFrame } from "#features/figures/server/queries.ts";
import { getMember } from "#features/members/server/queries.ts";
import type { listMemberSignings as declaredOfMember } from "#features/members/signings/contract.ts";
import type { listOrganisationSignings as declaredOfOrganisation, RecordSigning } from "#features/organisations/signings/contract.ts";
import { covers, forReading, inScope, rangesOf, systemScope } from "#server/access/scope.ts";
import { recordSharesSql } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";

interface Subject {
  kind: "member" | "organisation";
  id: number;
  /** The organisations that it is or was in. */
  places: readonly number[];
  /** Those of them that the caller knows the record of: only reports of committees above these are told. */
  known: readonly number[];
}

/** Signed reports that this member counts in otherwise today: moved, corrected or added after the signature. */
export async function listMemberSignings(
  ctx: ActionContext,
  { memberId }: InputOf<typeof declaredOfMember>,
): Promise<OutputOf<typeof declaredOfMember>> {
  const scope = forReading(ctx.scope);
  await getMember(ctx.tx, scope, memberId);
  const { rows } = await sql<{ id: number; isKnown: boolean }>`
    select distinct o.id, ${inScope(scope, "o.path")} as "isKnown"
    from memberships m join organisations o on o.id = m.organisation_id where m.member_id = ${memberId}`.execute(ctx.tx);
  const known = rows.filter(({ isKnown }) => isKnown).map(({ id }) => id);
  return { rows: await findDiffering(ctx, { kind: "member", id: memberId, places: rows.map(({ id }) => id), known }) };
}

/** Signed reports that this organisation counts in otherwise today. */
export async function listOrganisationSignings(
  ctx: ActionContext,
  { organisationId }: InputOf<typeof declaredOfOrganisation>,
): Promise<OutputOf<typeof declaredOfOrganisation>> {
  const itself = [organisationId];
  return { rows: await findDiffering(ctx, { kind: "organisation", id: organisationId, places: itself, known: itself }) };
}

async function findDiffering(ctx: ActionContext, subject: Subject): Promise<RecordSigning[]> {
  const reports = await findSignedBefore(ctx, subject);
  const signed = await readSigned(ctx, subject, reports);
  const opened = ctx.person ? rangesOf(ctx.person, "reports.see") : [];
  const found: RecordSigning[] = [];
  for (const { path, period, signedAt, ...report } of reports) {
    const figures = signed.filter(({ reportId, code }) => reportId === report.reportId && catalogue.has(code));
    const now = await readShares(ctx, subject, { ...report, period, codes: figures.map(({ code }) => code) });
    const differences = figures
      .map(({ code, name, share }) => ({ code, name, type: "share" as const, signed: share, now: now.get(code) ?? 0 }))
      .filter((figure) => figure.signed !== figure.now);
    const rest = { signedAt: signedAt.toISOString(), differences, canOpen: covers(opened, path) };
    if (differences.length > 0) found.push({ ...report, ...rest });
  }
  return found;
}

interface SignedReport {
  reportId: number;
  organisationId: number;
  committee: string;
  path: string;
  title: string;
  number: string;
  period: string;
  signedAt: Date;
}

/**
 * The reports signed over a known place of the record before it last changed: the last of each place, type and period,
 * newest first. A record that nobody touched since costs one look into its history.
 */
async function findSignedBefore(ctx: ActionContext, { kind, id, known }: Subject): Promise<SignedReport[]> {
  const { rows } = await sql<SignedReport>`
    select * from (
      select distinct on (r.organisation_id, r.kind, r.period) r.id as "reportId", r.organisation_id as "organisationId", o.name as committee,
        o.path, r.title, r.number, r.period, r.signed_at as "signedAt"
      from reports r join organisations o on o.id = r.organisation_id
      where r.state = 'signed' and r.organisation_id in (
          select unnest(string_to_array(rtrim(p.path, '.'), '.'))::int from organisation_positions p where p.organisation_id = any(${known}::int[]))
        and r.signed_at < (select max(h.at) from history h where h.object_kind = ${kind} and h.object_id = ${id})
      order by r.organisation_id, r.kind, r.period, r.signed_at desc) last
    order by "signedAt" desc limit 12`.execute(ctx.tx);
  return rows;
}

interface SignedShare {
  reportId: number;
  code: string;
  name: string;
  share: number;
}

/**
 * What the record added to each figure of its kind in these reports when they were signed. The figures of a report mostly list
 * the same rows: where the record stands in the first is looked at before the others are searched.
 */
async function readSigned(ctx: ActionContext, { kind, id }: Subject, reports: readonly SignedReport[]): Promise<SignedShare[]> {
  const rowId = String(id);
  const { rows } = await sql<SignedShare>`
    with kept as (
      select report_id, code, name, position, row_ids, numerators from report_figures
      where report_id = any(${reports.map(({ reportId }) => reportId)}::int[]) and row_kind = ${kind}),
    firsts as (select distinct on (report_id) report_id, row_ids from kept order by report_id, position),
    found as materialized (select report_id, array_position(row_ids, ${rowId}) as place from firsts)
    select f.report_id as "reportId", f.code, f.name,
      coalesce(f.numerators[case when f.row_ids[t.place] = ${rowId} then t.place else array_position(f.row_ids, ${rowId}) end], 0) as share
    from kept f join found t on t.report_id = f.report_id order by f.position`.execute(ctx.tx);
  return rows;
}

/** What the record adds to these figures by the books of today; counted over its own places alone. */
async function readShares(
  ctx: ActionContext,
  { id, places }: Subject,
  { organisationId, period, codes }: { organisationId: number; period: string; codes: readonly string[] },
): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  // Which figures were signed is no secret of the place; only shares of the record that the caller was shown are told.
  const whole = await systemScope(ctx.tx, ctx.today, organisationId);
  const frame = { ...(await openFrame(ctx.tx, whole, { period, asOf: null })), rollups: [], only: { cells: places } };
  const { rows } = await sql<{ code: string; share: number }>`${recordSharesSql(frame, codes.map(getFigure), String(id))}`.execute(ctx.tx);
  return new Map(rows.map(({ code, share }) => [code, share]));
}
