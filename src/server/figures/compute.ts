import { type RawBuilder, sql } from "kysely";
import type { Reader } from "../db/connect.ts";
import { type Catalogue, type FigureDefinition, getDefinition } from "./definition.ts";
import { childOfPlace, type Frame } from "./frame.ts";
import { expression, narrowRelation, sourceRows, takesPart, textsOf } from "./relation.ts";

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

const cutColumn = { month: "month", unit: "unit", cell: "organisation_id" } as const;

/** Computes figures in one statement: every base relation is read once, all its figures are conditional sums over it. */
export async function computeFigures(
  reader: Reader,
  catalogue: Catalogue,
  frame: Frame,
  codes: readonly string[],
  cuts: readonly Cut[] = [],
): Promise<FigureTable> {
  const figures = [...new Set(codes)].map((code) => getDefinition(catalogue, code));
  const table = { total: new Map(), month: new Map(), unit: new Map(), cell: new Map() };
  if (figures.length === 0) return table;
  const groups = [...groupFigures(figures)];
  const selects = groups.flatMap(([, members], at) => selectGroup(frame, members, at, cuts));
  const { rows } = await sql<SumRow>`with ${relations(frame, figures, cuts)} ${sql.join(selects, sql` union all `)}`.execute(reader);
  for (const row of rows) {
    const members = groups[row.at]?.[1] ?? [];
    const values = new Map(
      members.map((figure, place) => [figure.code, figureValue(figure, row.sums[2 * place] ?? 0, row.sums[2 * place + 1] ?? 0)]),
    );
    addValues(table, row, values);
  }
  return table;
}

interface SumRow {
  at: number;
  cut: Cut | "total";
  key: string | null;
  sums: number[];
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
  const unit = cuts.includes("unit") ? sql`, ${childOfPlace(frame, "b.path")} as unit` : sql``;
  const parts = [...used.values()].map((relation) => {
    const texts = figures.filter((figure) => figure.source.relation === relation).flatMap((figure) => textsOf(figure));
    return sql`${sql.ref(relation.key)} as (select b.*${unit} from (${narrowRelation(frame, relation, texts)}) b)`;
  });
  return sql.join(parts);
}

function selectGroup(frame: Frame, figures: readonly FigureDefinition[], at: number, cuts: readonly Cut[]): RawBuilder<unknown>[] {
  const source = figures[0]?.source;
  if (!source) return [];
  const base = sql.ref(source.relation.key);
  const sums = sql`array[${sql.join(figures.flatMap((figure) => [sum(frame, figure, figure.numerator), sum(frame, figure, figure.denominator)]))}]`;
  const usable = cuts.filter((cut) => cut !== "month" || (source.relation.hasMonth && !source.perCell));
  if (!source.perCell) return [groupingSets(base, usable, sums, at)];
  // A cell that moved inside the place counts in both units but once in the total, so each cut groups the cells anew.
  return [undefined, ...usable].map((cut) =>
    groupingSets(sourceRows(frame, source, base, cut === "unit" ? ["unit"] : []), cut ? [cut] : [], sums, at, cut !== undefined),
  );
}

/** One pass over the rows for the total and all cuts (only the cuts when `cutsOnly`). */
function groupingSets(
  rows: RawBuilder<unknown>,
  cuts: readonly Cut[],
  sums: RawBuilder<unknown>,
  at: number,
  cutsOnly = false,
): RawBuilder<unknown> {
  const head = sql`select ${sql.lit(at)}::int as at,`;
  if (cuts.length === 0) return sql`${head} 'total' as cut, null as key, ${sums} as sums from ${rows} r`;
  const columns = cuts.map((cut) => sql.ref(`r.${cutColumn[cut]}`));
  const names = cuts.map((cut, place) => sql`when grouping(${columns[place] ?? sql``}) = 0 then ${sql.lit(cut)}`);
  const keys = cuts.map((_, place) => sql`when grouping(${columns[place] ?? sql``}) = 0 then ${columns[place] ?? sql``}::text`);
  const sets = columns.map((column) => sql`(${column})`);
  return sql`${head} case ${sql.join(names, sql` `)} else 'total' end as cut, case ${sql.join(keys, sql` `)} end as key, ${sums} as sums
    from ${rows} r group by grouping sets (${sql.join(cutsOnly ? sets : [sql`()`, ...sets])})`;
}

function sum(frame: Frame, figure: FigureDefinition, text: string | undefined): RawBuilder<unknown> {
  if (text === undefined) return sql`0::float8`;
  const filter = sql`filter (where ${takesPart(frame, figure)})`;
  if (text === "1") return sql`(count(*) ${filter})::float8`;
  return sql`coalesce(sum(${expression(frame, figure.source.relation, text)}) ${filter}, 0)::float8`;
}

/** Value of a figure from its two sums; null where there is nothing to divide by. */
function figureValue(figure: FigureDefinition, numerator: number, denominatorSum: number): FigureValue {
  const denominator = figure.denominator === undefined ? null : denominatorSum;
  return { code: figure.code, value: divide(figure, numerator, denominator), numerator, denominator };
}

function divide(figure: FigureDefinition, numerator: number, denominator: number | null): number | null {
  if (figure.kind === "count") return numerator;
  if (!denominator) return null;
  const scale = 10 ** (figure.digits ?? 0);
  const share = (figure.kind === "ratio" ? 100 : 1) * numerator;
  return Math.round((share * scale) / denominator) / scale;
}

type Mutable = { [Key in keyof FigureTable]: Key extends "total" ? Map<string, FigureValue> : Map<string, Map<string, FigureValue>> };

function addValues(table: Mutable, row: SumRow, values: Map<string, FigureValue>): void {
  if (row.cut === "total") {
    for (const [code, value] of values) table.total.set(code, value);
    return;
  }
  const key = row.key ?? "";
  const place = table[row.cut].get(key) ?? new Map<string, FigureValue>();
  for (const [code, value] of values) place.set(code, value);
  table[row.cut].set(key, place);
}
