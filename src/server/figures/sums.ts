// The SQL that sums one group of figures: over the rows that are counted afresh, and over what is rolled up.
import { type RawBuilder, sql } from "kysely";
import type { Cut } from "./compute.ts";
import type { Catalogue, Relation } from "./definition.ts";
import type { FigureGroup } from "./figure-group.ts";
import { childOfPlace, type Frame } from "./frame.ts";
import { expression } from "./relation.ts";
import { cellSums, liveFrames, placeSums } from "./rollup.ts";
import { keyOf, relationTerms, type Term, termSum } from "./terms.ts";

export interface Asked {
  readonly frame: Frame;
  readonly catalogue: Catalogue;
  readonly cuts: readonly Cut[];
  /** Codes wanted by unit. */
  readonly byUnit: readonly string[];
}

/** Selects of SumRow, and the `with` items that they lean on beside the base relations. */
export interface SumParts {
  readonly withs: readonly RawBuilder<unknown>[];
  readonly selects: readonly RawBuilder<unknown>[];
}

/** The cut that a row belongs to: null where the row is not of that cut; the place itself is unit "". */
interface Keys {
  month?: RawBuilder<unknown> | false;
  unit?: RawBuilder<unknown> | false;
  cell?: RawBuilder<unknown> | false;
}

/** Months and units are summed at the finest grain once; total, months and units are folded from it. */
export function sumRows({ frame, catalogue, cuts }: Asked, { source, terms }: FigureGroup, at: number): SumParts {
  const { relation } = source;
  const stored = storedTerms(catalogue, relation);
  const byMonth = cuts.includes("month") && relation.hasMonth;
  const byUnit = cuts.includes("unit");
  const byCell = cuts.includes("cell");
  const selects: RawBuilder<unknown>[] = [];
  if (liveFrames(frame, relation).length > 0) {
    const sums = terms.map((term) => termSum(frame, relation, term));
    const from = sql`from ${sql.ref(relation.key)} r`;
    selects.push(select(at, sums, { month: byMonth && sql`r.month`, unit: byUnit && sql`r.unit` }, from, true));
    if (byCell) selects.push(select(at, sums, { cell: sql`r.organisation_id` }, from));
  }
  const rolled = placeSums(frame, relation, byUnit);
  if (rolled) {
    const sums = terms.map((term) => sql`coalesce(sum(s.sign * ${stored(term)}), 0)`);
    const keys = { month: byMonth && sql`s.month`, unit: byUnit && childOfPlace(frame, "s.path") };
    selects.push(select(at, sums, keys, sql`from (${rolled}) s`, true));
  }
  const cells = byCell && cellSums(frame, relation);
  if (cells) {
    const sums = terms.map((term) => sql`sum(${stored(term)})`);
    selects.push(select(at, sums, { cell: sql`s.organisation_id` }, sql`from (${cells}) s`));
  }
  return { withs: [], selects };
}

/** Figures that count cells: the cells are formed once, of all their rows, and then counted. */
export function sumCells({ frame, catalogue, cuts, byUnit }: Asked, { source, terms, places }: FigureGroup, at: number): SumParts {
  const { relation, perCell = {} } = source;
  const stored = storedTerms(catalogue, relation);
  const isByUnit = cuts.includes("unit") && places.some(({ figure }) => byUnit.includes(figure.code));
  const columns = Object.keys(perCell);
  const added = (column: (name: string, text: string) => RawBuilder<unknown>) =>
    sql.join(Object.entries(perCell).map(([name, text]) => sql`${column(name, text)} as ${sql.ref(name)}`));
  const rows: RawBuilder<unknown>[] = [];
  const unit = (alias: string) => (isByUnit ? sql`, ${sql.ref(`${alias}.unit`)}` : sql``);
  if (liveFrames(frame, relation).length > 0)
    rows.push(
      sql`select r.organisation_id${unit("r")}, ${added((_, text) => sql`(${expression(frame, relation, text)})::float8`)} from ${sql.ref(relation.key)} r`,
    );
  const rolled = cellSums(frame, relation);
  if (rolled) rows.push(sql`select s.organisation_id${unit("s")}, ${added((_, text) => stored({ text }))} from (${rolled}) s`);
  const name = sql.ref(`cells_${at}`);
  const summed = sql.join(columns.map((column) => sql`sum(${sql.ref(`c.${column}`)}) as ${sql.ref(column)}`));
  const cells = sql`${name} as (select c.organisation_id${unit("c")}, ${summed} from (${sql.join(rows, sql` union all `)}) c group by c.organisation_id${unit("c")})`;
  const sums = terms.map((term) => termSum(frame, relation, term));
  // A cell that moved inside the place counts in both units but once in the total.
  const whole = isByUnit ? sql`(select c.organisation_id, ${summed} from ${name} c group by c.organisation_id)` : name;
  return {
    withs: [cells],
    selects: [
      select(at, sums, {}, sql`from ${whole} r`, true),
      ...(isByUnit ? [select(at, sums, { unit: sql`r.unit` }, sql`from ${name} r`)] : []),
      ...(cuts.includes("cell") ? [select(at, sums, { cell: sql`r.organisation_id` }, sql`from ${whole} r`)] : []),
    ],
  };
}

/** Where each term of a relation stands in the sums of a roll-up. */
export function storedTerms(catalogue: Catalogue, relation: Relation): (term: Term) => RawBuilder<number> {
  const places = new Map(relationTerms(catalogue, relation).map((term, at) => [keyOf(term), at + 1]));
  return (term) => sql`s.sums[${sql.lit(places.get(keyOf(term)) ?? 0)}]`;
}

function select(
  at: number,
  sums: readonly RawBuilder<unknown>[],
  keys: Keys,
  from: RawBuilder<unknown>,
  inTotal = false,
): RawBuilder<unknown> {
  const grain = [keys.month, keys.unit, keys.cell].filter((key) => key !== undefined && key !== false);
  const key = (given: RawBuilder<unknown> | false | undefined, empty?: string) => {
    if (!given) return sql`null::text`;
    return empty === undefined ? sql`${given}::text` : sql`coalesce(${given}::text, ${sql.lit(empty)})`;
  };
  return sql`select ${sql.lit(at)}::int as at, ${sql.lit(inTotal)}::boolean as "inTotal", ${key(keys.month)} as month, ${key(keys.unit, "")} as unit,
    ${key(keys.cell)} as cell, array[${sql.join(sums)}] as sums ${from} ${grain.length > 0 ? sql`group by ${sql.join(grain)}` : sql``}`;
}
