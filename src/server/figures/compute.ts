import { type RawBuilder, sql } from "kysely";
import type { Reader } from "../db/connect.ts";
import { type Catalogue, type FigureDefinition, getDefinition } from "./definition.ts";
import type { Frame } from "./frame.ts";
import { expression, narrowRelation, sourceRows, takesPart, textsOf } from "./relation.ts";
import { type SumRow, SumTable } from "./sum-table.ts";

/** A further breakdown beside the total: by month, by unit directly below the place, or by cell. */
export type Cut = "month" | "unit" | "cell";

export interface FigureValue {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}
export type FigureValues = ReadonlyMap<string, FigureValue>;

/** The total, and for each cut the values per month (first day), unit or cell (id as text; "" is the place itself). */
export interface FigureTable {
  readonly total: FigureValues;
  readonly month: ReadonlyMap<string, FigureValues>;
  readonly unit: ReadonlyMap<string, FigureValues>;
  readonly cell: ReadonlyMap<string, FigureValues>;
}

/**
 * Computes figures in one statement: every base relation is read once, all its figures are conditional sums over it.
 * @param byUnit which codes are wanted by unit, where that cut is asked for; all of them when left out.
 */
export async function computeFigures(
  reader: Reader,
  catalogue: Catalogue,
  frame: Frame,
  codes: readonly string[],
  cuts: readonly Cut[] = [],
  byUnit: readonly string[] = codes,
): Promise<FigureTable> {
  const figures = [...new Set(codes)].map((code) => getDefinition(catalogue, code));
  const groups = [...groupFigures(figures)].map(([, members]) => members);
  const sums = new SumTable();
  const membersCuts = (members: readonly FigureDefinition[]) => cuts.filter((cut) => cut !== "unit" || isWanted(members, byUnit));
  if (groups.length > 0) {
    const selects = groups.flatMap((members, at) => selectGroup(frame, members, at, membersCuts(members)));
    const { rows } = await sql<SumRow>`with ${relations(frame, figures, cuts)} ${sql.join(selects, sql` union all `)}`.execute(reader);
    for (const row of rows) sums.add(row, groups[row.at] ?? []);
  }
  return sums.finish();
}

/** Forming the cells of each unit anew is dear: only where one of the group's figures is wanted by unit. */
function isWanted(members: readonly FigureDefinition[], byUnit: readonly string[]): boolean {
  return members.some(({ code, source }) => !source.perCell || byUnit.includes(code));
}

/** Figures that are summed in the same pass: those of one relation, and those of one per-cell source. */
function groupFigures(figures: readonly FigureDefinition[]): Map<string, FigureDefinition[]> {
  const groups = new Map<string, FigureDefinition[]>();
  for (const figure of figures) {
    const key = figure.source.perCell ? `cell:${figure.source.key}` : figure.source.relation.key;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return groups;
}

/** `with` list: each base relation once, narrowed to what the figures need. */
function relations(frame: Frame, figures: readonly FigureDefinition[], cuts: readonly Cut[]): RawBuilder<unknown> {
  const used = new Map(figures.map((figure) => [figure.source.relation.key, figure.source.relation]));
  const parts = [...used.values()].map((relation) => {
    const texts = figures.filter((figure) => figure.source.relation === relation).flatMap((figure) => textsOf(figure));
    return sql`${sql.ref(relation.key)} as (${narrowRelation(frame, relation, cuts.includes("unit") ? [...texts, "r.unit"] : texts)})`;
  });
  return sql.join(parts);
}

function selectGroup(frame: Frame, figures: readonly FigureDefinition[], at: number, cuts: readonly Cut[]): RawBuilder<unknown>[] {
  const source = figures[0]?.source;
  if (!source) return [];
  const base = sql.ref(source.relation.key);
  const texts = figures.flatMap((figure) => [figure.numerator, figure.denominator ?? "", figure.where ?? ""]);
  const terms = figures.flatMap((figure) => [sum(frame, figure, figure.numerator), sum(frame, figure, figure.denominator)]);
  const head = (total: boolean) =>
    sql`select ${sql.lit(at)}::int as at, ${sql.lit(total)}::boolean as "inTotal", array[${sql.join(terms)}] as sums`;
  const byMonth = cuts.includes("month") && source.relation.hasMonth && !source.perCell;
  const byUnit = cuts.includes("unit");
  const byCell = cuts.includes("cell")
    ? [sql`${head(false)}, ${keys(false, false, true)} from ${sourceRows(frame, source, base, { texts })} r group by r.organisation_id`]
    : [];
  if (source.perCell) {
    // A cell that moved inside the place counts in both units but once in the total, so the cells are formed anew for the units.
    const total = sql`${head(true)}, ${keys(false, false, false)} from ${sourceRows(frame, source, base, { texts })} r`;
    const units = sql`${head(false)}, ${keys(false, true, false)} from ${sourceRows(frame, source, base, { by: ["unit"], texts })} r group by r.unit`;
    return byUnit ? [total, units, ...byCell] : [total, ...byCell];
  }
  // Months and units are summed at the finest grain once; total, months and units are folded from it.
  const grain = [...(byMonth ? [sql`r.month`] : []), ...(byUnit ? [sql`r.unit`] : [])];
  const group = grain.length === 0 ? sql`` : sql`group by ${sql.join(grain)}`;
  return [sql`${head(true)}, ${keys(byMonth, byUnit, false)} from ${base} r ${group}`, ...byCell];
}

/** The cut that a row belongs to: null where the row is not of that cut; the place itself is unit "". */
function keys(month: boolean, unit: boolean, cell: boolean): RawBuilder<unknown> {
  return sql`${month ? sql`r.month::text` : sql`null::text`} as month, ${unit ? sql`coalesce(r.unit::text, '')` : sql`null::text`} as unit,
    ${cell ? sql`r.organisation_id::text` : sql`null::text`} as cell`;
}

function sum(frame: Frame, figure: FigureDefinition, text: string | undefined): RawBuilder<unknown> {
  if (text === undefined) return sql`0::float8`;
  const filter = sql`filter (where ${takesPart(frame, figure)})`;
  if (text === "1") return sql`(count(*) ${filter})::float8`;
  return sql`coalesce(sum(${expression(frame, figure.source.relation, text)}) ${filter}, 0)::float8`;
}
