import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound, type OrganisationScope, requireInside, type ScopedOrganisation } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { StatementLine } from "../contract.ts";
import type { StatementKind } from "../rules.ts";

type LineRow = Omit<StatementLine, "can"> & { orgPath: string; dissolvedOn: DayText | null };

const lineColumns = sql`
  s.id, s.organisation_id as "organisationId", o.name as "organisationName", s.period, s.kind, t.id as "themeId", t.name as "themeName", s.text,
  s.is_example as "isExample", s.withdrawn_at is not null as "isWithdrawn", to_json(s.updated_at) #>> '{}' as "updatedAt",
  (select display_name from accounts where id = s.created_by) as "by", s.version, o.path as "orgPath", o.dissolved_on as "dissolvedOn",
  case when a.statement_id is not null then json_build_object('ownerId', a.owner_id, 'ownerName', w.name, 'answer', a.answer,
    'answeredAt', a.answered_at, 'version', a.version) end as answer,
  case when s.kind = 'proposal' then (select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.level) from organisations p
    where p.id = any(string_to_array(rtrim(o.path, '.'), '.')::int[])) else '[]' end as owners,
  (select coalesce(json_agg(json_build_object('committee', k.name, 'title', u.report_title, 'section', u.section_heading, 'signedAt', u.cited_at)
      order by u.cited_at desc, u.id), '[]')
    from statement_use_sources x join statement_uses u on u.id = x.use_id join organisations k on k.id = u.organisation_id
    where x.statement_id = s.id and u.cited_at is not null) as "usedIn"`;

/**
 * Statements `s` with their unit `o`, answer `a`, and the theme `t` under which the committee counts them: where it placed
 * them, or else what the unit chose; a theme that was merged counts as the one that took it over. A placing from before the
 * statement changed its kind counts no more.
 */
export function statementsSeenFrom(committeeId: number): RawBuilder<unknown> {
  return sql`statements s join organisations o on o.id = s.organisation_id
    left join statement_placings g on g.statement_id = s.id and g.organisation_id = ${committeeId}
      and exists (select from statement_themes p where p.id = g.theme_id and p.kind = s.kind)
    left join statement_themes chosen on chosen.id = coalesce(g.theme_id, s.theme_id)
    left join statement_themes t on t.id = coalesce(chosen.merged_into_id, chosen.id)
    left join proposal_answers a on a.statement_id = s.id
    left join organisations w on w.id = a.owner_id`;
}

/** What units below the place said about a period, as its digest counts it. */
export function saidBelow(place: ScopedOrganisation, scope: OrganisationScope, days: string): RawBuilder<boolean> {
  return sql<boolean>`(${inScope(scope, "o.path")} and o.path <> ${place.path} and s.withdrawn_at is null and s.days <@ ${days}::daterange)`;
}

/** The unit right below the place in whose part of the tree `o` stands. */
export function childOf(place: { path: string }): RawBuilder<number> {
  return sql<number>`split_part(substr(o.path, ${place.path.length + 1}::int), '.', 1)::int`;
}

export async function findStatements(
  ctx: ActionContext,
  committeeId: number,
  condition: RawBuilder<boolean>,
  { page, pageSize, order = sql`o.path, s.id` }: { page: number; pageSize: number; order?: RawBuilder<unknown> },
): Promise<{ rows: StatementLine[]; count: number }> {
  const { rows } = await sql<LineRow & { count: number }>`
    select ${lineColumns}, count(*) over ()::int as count from ${statementsSeenFrom(committeeId)} where ${condition}
    order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.tx);
  return { rows: rows.map((row) => withRights(ctx, row)), count: rows[0]?.count ?? 0 };
}

/** The statement, proved to lie in the scope. */
export async function getStatementRow(ctx: ActionContext, statementId: number): Promise<LineRow> {
  const { rows } = await sql<LineRow>`select ${lineColumns} from ${statementsSeenFrom(0)} where s.id = ${statementId}`.execute(ctx.tx);
  const row = rows[0];
  if (!row) throw notFound();
  requireInside(ctx.scope, { path: row.orgPath, dissolvedOn: row.dissolvedOn });
  return row;
}

export async function getStatement(ctx: ActionContext, statementId: number): Promise<StatementLine> {
  return withRights(ctx, await getStatementRow(ctx, statementId));
}

/** A line with what this person may do to it. */
function withRights(ctx: ActionContext, row: LineRow): StatementLine {
  const { orgPath, dissolvedOn, ...line } = row;
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  const write = held.includes("statements.write") && !line.isWithdrawn ? ["revise", "withdraw"] : [];
  const merge = held.includes("statements.merge") && !line.isWithdrawn;
  return {
    ...line,
    can: [...write, ...(merge ? ["mark-example"] : []), ...(merge && line.kind === "proposal" ? ["answer"] : [])],
  };
}

export interface StatementUse {
  readonly id: number;
  readonly themeId: number | null;
  readonly statementIds: number[];
  readonly sectionCode: string;
  readonly text: string;
}

/** What units said that an editor put into a report and did not take out, in its order; whether the words still stand there says their text. */
export async function findUses(reader: Reader, reportId: number): Promise<StatementUse[]> {
  const { rows } = await sql<StatementUse>`
    select u.id, u.theme_id as "themeId", u.section_code as "sectionCode", u.text,
      (select coalesce(json_agg(x.statement_id order by x.statement_id), '[]') from statement_use_sources x where x.use_id = u.id) as "statementIds"
    from statement_uses u where u.report_id = ${reportId} and u.ended_at is null order by u.id`.execute(reader);
  return rows;
}

/** Ids of what units below the place said in a period: all under a theme, or those named that are among them. */
export async function findSaid(
  reader: Reader,
  place: ScopedOrganisation,
  scope: OrganisationScope,
  { days, themeId, statementIds }: { days: string; themeId: number | null; statementIds: readonly number[] },
): Promise<number[]> {
  const chosen = themeId === null ? sql`s.id = any(${statementIds}::bigint[])` : sql`t.id = ${themeId}`;
  const { rows } = await sql<{ id: number }>`
    select s.id from ${statementsSeenFrom(place.id)} where ${saidBelow(place, scope, days)} and ${chosen} order by s.id`.execute(reader);
  return rows.map(({ id }) => id);
}

export interface ThemeRow {
  id: number;
  kind: StatementKind;
  version: number;
  mergedIntoId: number | null;
  organisationId: number;
  orgPath: string;
  dissolvedOn: DayText | null;
}

export async function findTheme(reader: Reader, themeId: number): Promise<ThemeRow | undefined> {
  const { rows } = await sql<ThemeRow>`
    select t.id, t.kind, t.version, t.merged_into_id as "mergedIntoId", o.id as "organisationId", o.path as "orgPath", o.dissolved_on as "dissolvedOn"
    from statement_themes t join organisations o on o.id = t.organisation_id where t.id = ${themeId}`.execute(reader);
  return rows[0];
}

/** The name of the one who said so must not stand in a general opinion: the full names of the unit's people, and of those below it. */
export async function findNamesAt(reader: Reader, path: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct p.full_name as name from members p join organisations o on o.id = p.cell_id where starts_with(o.path, ${path})`.execute(
    reader,
  );
  return rows.map(({ name }) => name);
}
