import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { periodBefore } from "#contract/periods.ts";
import { narrowTo, notFound, type OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { Cell, Entry, Imbalance } from "../rules.ts";
import { Layout } from "../rules.ts";
import { type NamedLayout, shippedLayouts } from "../shipped.ts";

export interface UsableLayout extends NamedLayout {
  madeBy: string | null;
  organisationId: number | null;
  endedOn: DayText | null;
}

/** What is kept of a frozen table beside its rows. */
export interface FrozenTable {
  layout: Layout;
  source: string;
  cells: Cell[];
  imbalances: (Imbalance & { reason: string | null })[];
}

export interface Explanation {
  sentence: string;
  reason: string;
}

export interface TableRow {
  readonly id: number;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly path: string;
  readonly dissolvedOn: DayText | null;
  readonly layoutCode: string;
  readonly layoutVersion: string;
  readonly period: string;
  readonly state: "open" | "frozen";
  readonly entries: Readonly<Record<string, Entry>>;
  readonly explanations: Readonly<Record<string, Explanation>>;
  readonly asOf: DayText | null;
  readonly frozen: FrozenTable | null;
  readonly frozenAt: Date | null;
  readonly frozenBy: string | null;
  readonly checksum: string | null;
  readonly version: number;
  /** The table frozen for the period before. */
  readonly before: { id: number; cells: Cell[] } | null;
  /** The units directly below today, each with its frozen table or none. */
  readonly units: readonly { name: string; cells: Cell[] | null }[];
  /** The committee's own layout; null for a shipped one. */
  readonly own: { source: string; body: unknown } | null;
}

/** A table with what it leans on, in one query, and the scope of its place. @throws not-found outside of the scope. */
export async function getTableRow(
  reader: Reader,
  scope: OrganisationScope,
  id: number,
): Promise<{ table: TableRow; scope: OrganisationScope }> {
  const { rows } = await sql<Omit<TableRow, "before">>`
    select t.id, t.organisation_id as "organisationId", o.name as "organisationName", o.path, o.dissolved_on as "dissolvedOn",
      t.layout_code as "layoutCode", t.layout_version as "layoutVersion", t.period, t.state, t.entries, t.explanations, t.as_of as "asOf",
      t.frozen, t.frozen_at as "frozenAt", a.display_name as "frozenBy", t.checksum, t.version,
      (select json_build_object('source', l.source, 'body', l.body) from table_layouts l where l.code = t.layout_code) as own,
      (select coalesce(json_agg(json_build_object('name', u.name, 'cells', b.frozen -> 'cells') order by u.path), '[]')
        from organisations u left join report_tables b on b.organisation_id = u.id and b.layout_code = t.layout_code and b.period = t.period and b.state = 'frozen'
        where u.parent_id = o.id and u.kind <> 'group' and u.dissolved_on is null) as units
    from report_tables t join organisations o on o.id = t.organisation_id left join accounts a on a.id = t.frozen_by
    where t.id = ${id}`.execute(reader);
  const found = rows[0];
  if (!found) throw notFound();
  const narrowed = await narrowTo(reader, scope, { organisationId: found.organisationId });
  return { table: { ...found, before: await findBefore(reader, found) }, scope: narrowed };
}

async function findBefore(reader: Reader, { organisationId, layoutCode, period }: Omit<TableRow, "before">): Promise<TableRow["before"]> {
  const { rows } = await sql<{ id: number; cells: Cell[] }>`
    select id, frozen -> 'cells' as cells from report_tables
    where organisation_id = ${organisationId} and layout_code = ${layoutCode} and period = ${periodBefore(period)} and state = 'frozen'`.execute(
    reader,
  );
  return rows[0] ?? null;
}

/** The layout of a table: the frozen one, the committee's own, or the shipped one. */
export function layoutOf(table: TableRow): { layout: Layout; source: string } {
  if (table.frozen) return table.frozen;
  if (table.own) return { layout: Layout.parse(table.own.body), source: table.own.source };
  const shipped = shippedLayouts.find((one) => one.code === table.layoutCode);
  if (!shipped) throw new Error(`layout ${table.layoutCode} is neither shipped nor kept`);
  return shipped;
}

/** The layouts that may be used at a place: those shipped, its own, those of committees above. */
export async function usableLayouts(reader: Reader, path: string): Promise<UsableLayout[]> {
  const { rows } = await sql<Omit<UsableLayout, "layout"> & { body: unknown }>`
    select l.code, l.source, l.body, (l.created_at at time zone 'Asia/Ho_Chi_Minh')::date as version, o.name as "madeBy",
      o.id as "organisationId", l.ended_on as "endedOn"
    from table_layouts l join organisations o on o.id = l.organisation_id
    where starts_with(${path}, o.path) order by l.id`.execute(reader);
  const shipped = shippedLayouts.map((one) => ({ ...one, madeBy: null, organisationId: null, endedOn: null }));
  return [...shipped, ...rows.map(({ body, ...row }) => ({ ...row, layout: Layout.parse(body) }))];
}
