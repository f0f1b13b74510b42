import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { catalogue, openFrame } from "#features/figures/server/queries.ts";
import { getMember } from "#features/members/server/queries.ts";
import type { listMemberSignings as declaredOfMember } from "#features/members/signings/contract.ts";
import type { listOrganisationSignings as declaredOfOrganisation, RecordSigning } from "#features/organisations/signings/contract.ts";
import { covers, forReading, rangesOf, systemScope } from "#server/access/scope.ts";
import { figureSharesSql } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";

interface Subject {
  kind: "member" | "organisation";
  id: number;
  /** The organisations that it is or was in. */
  places: readonly number[];
}

/** Signed reports that this member counts in otherwise today: moved, corrected or added after the signature. */
export async function listMemberSignings(
  ctx: ActionContext,
  { memberId }: InputOf<typeof declaredOfMember>,
): Promise<OutputOf<typeof declaredOfMember>> {
  await getMember(ctx.tx, forReading(ctx.scope), memberId);
  const { rows } = await sql<{ id: number }>`
    select distinct organisation_id as id from memberships where member_id = ${memberId}`.execute(ctx.tx);
  return { rows: await findDiffering(ctx, { kind: "member", id: memberId, places: rows.map(({ id }) => id) }) };
}

/** Signed reports that this organisation counts in otherwise today. */
export async function listOrganisationSignings(
  ctx: ActionContext,
  { organisationId }: InputOf<typeof declaredOfOrganisation>,
): Promise<OutputOf<typeof declaredOfOrganisation>> {
  return { rows: await findDiffering(ctx, { kind: "organisation", id: organisationId, places: [organisationId] }) };
}

async function findDiffering(ctx: ActionContext, subject: Subject): Promise<RecordSigning[]> {
  const found: RecordSigning[] = [];
  for (const { path, period, signedAt, ...report } of await findSignedBefore(ctx, subject)) {
    const differences = await compareShares(ctx, subject, { ...report, period });
    const canOpen = ctx.person !== null && covers(rangesOf(ctx.person, "reports.see"), path);
    if (differences.length > 0) found.push({ ...report, signedAt: signedAt.toISOString(), differences, canOpen });
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
 * The reports signed over a place of the record before it last changed: the last of each place, type and period, newest
 * first. A record that nobody touched since costs one look into its history.
 */
async function findSignedBefore(ctx: ActionContext, { kind, id, places }: Subject): Promise<SignedReport[]> {
  const { rows } = await sql<SignedReport>`
    select * from (
      select distinct on (r.organisation_id, r.kind, r.period) r.id as "reportId", r.organisation_id as "organisationId", o.name as committee,
        o.path, r.title, r.number, r.period, r.signed_at as "signedAt"
      from reports r join organisations o on o.id = r.organisation_id
      where r.state = 'signed' and r.organisation_id in (
          select unnest(string_to_array(rtrim(p.path, '.'), '.'))::int from organisation_positions p where p.organisation_id = any(${places}::int[]))
        and r.signed_at < (select max(h.at) from history h where h.object_kind = ${kind} and h.object_id = ${id})
      order by r.organisation_id, r.kind, r.period, r.signed_at desc) last
    order by "signedAt" desc limit 12`.execute(ctx.tx);
  return rows;
}

/** The figures of one report in which the share of the record is another by the books of today; counted over its own places alone. */
async function compareShares(
  ctx: ActionContext,
  { kind, id, places }: Subject,
  report: Pick<SignedReport, "reportId" | "organisationId" | "period">,
): Promise<RecordSigning["differences"]> {
  const known = [...catalogue.values()].filter(({ source }) => source.rowKind === kind);
  // Which figures were signed is no secret of the place; only shares of the record that the caller was shown are told.
  const whole = await systemScope(ctx.tx, ctx.today, report.organisationId);
  const frame = await openFrame(ctx.tx, whole, { period: report.period, asOf: null });
  const narrowed = { ...frame, rollups: [], only: { cells: places } };
  const live = known.map(
    (figure) => sql`select ${figure.code}::text as code, s.row_ids, s.numerators from (${figureSharesSql(narrowed, figure)}) s`,
  );
  const { rows } = await sql<{ code: string; name: string; signed: number; now: number }>`
    select f.code, f.name, coalesce(f.numerators[array_position(f.row_ids, ${String(id)})], 0) as signed,
      coalesce(l.numerators[array_position(l.row_ids, ${String(id)})], 0) as now
    from report_figures f join (${sql.join(live, sql` union all `)}) l on l.code = f.code
    where f.report_id = ${report.reportId} and f.row_kind = ${kind} order by f.position`.execute(ctx.tx);
  return rows.filter(({ signed, now }) => signed !== now).map((row) => ({ ...row, type: "share" }));
}
