// The books of a table in one statement. A cell is a figure (cell-figures.ts), but three hundred of them are three hundred
// conditions on each of 75.000 people. So people are counted first by what the rows of the layout ask about (one count for
// ages, one for schooling …, each with what the columns ask), and the conditions are put to these few groups.
import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#server/db/connect.ts";
import { expression, type Frame, narrowRelation, type Relation } from "#server/figures/engine.ts";
import { type Count, cellKey, countOf, type Dimension, type Filter, type Layout } from "../rules.ts";
import { conditionsOf, expressions } from "./cell-figures.ts";
import { hostKinds, peopleMoments, tableOrganisations } from "./people-moments.ts";

interface CountedCell {
  key: string;
  count: Count;
  ofRow: readonly Filter[];
  ofColumn: readonly Filter[];
}

/** What each computed cell counts, by its key: the numerators of cellFigures(layout) over the frame. */
export async function countCells(reader: Reader, frame: Frame, layout: Layout): Promise<Map<string, number>> {
  const cells = countedCells(layout);
  const organisations = cells.filter(({ count }) => count === "organisations");
  const people = cells.filter(({ count }) => count !== "organisations");
  const moments = (["opening", "in", "out", "closing"] as const).filter((moment) => people.some(({ count }) => count === moment));
  const texts = people.flatMap(({ ofRow, ofColumn }) => [...ofRow, ...ofColumn].map(({ by }) => expressions[by]));
  const reads = (column: string) => texts.some((text) => text.includes(`r.${column}`));
  const hosts = sql`host_kinds`;
  const parts = [
    countsOf(frame, tableOrganisations(hosts), organisations),
    countsOf(frame, peopleMoments({ moments, reads, hosts }), people),
  ];
  const groups = parts.flatMap((part) => part.groups);
  if (groups.length === 0) return new Map();
  const selects = parts.flatMap((part) => part.selects);
  const { rows } = await sql<{ at: number; numbers: number[] }>`
    with host_kinds as materialized (select * from ${hostKinds(frame)} k), ${sql.join(parts.flatMap((part) => part.withs))} ${sql.join(
      selects.map((select, at) => sql`select ${sql.lit(at)}::int as at, ${select}`),
      sql` union all `,
    )}`.execute(reader);
  return new Map(rows.flatMap(({ at, numbers }) => groups[at]?.map(({ key }, place) => [key, numbers[place] ?? 0] as const) ?? []));
}

function countedCells(layout: Layout): CountedCell[] {
  return layout.rows.flatMap((row) =>
    layout.columns.flatMap((column) => {
      const count = countOf(row, column);
      return count === null ? [] : [{ key: cellKey(row.code, column.code), count, ofRow: row.where, ofColumn: column.where }];
    }),
  );
}

interface Parts {
  withs: RawBuilder<unknown>[];
  /** Of one row each: `numbers`, an entry for each cell of the group. */
  selects: RawBuilder<unknown>[];
  groups: CountedCell[][];
}

/** Cells of one relation, by what their rows ask about. */
function countsOf(frame: Frame, relation: Relation, cells: readonly CountedCell[]): Parts {
  const inColumns = cells.flatMap(({ ofColumn }) => ofColumn.map(({ by }) => by));
  const groups = new Map<string, { dimensions: Dimension[]; cells: CountedCell[] }>();
  for (const cell of cells) {
    const dimensions = [...new Set([...inColumns, ...cell.ofRow.map(({ by }) => by)])].sort();
    const group = groups.get(dimensions.join()) ?? { dimensions, cells: [] };
    groups.set(dimensions.join(), group);
    group.cells.push(cell);
  }
  const used = new Set([...groups.values()].flatMap(({ dimensions }) => dimensions));
  const isCounted = used.size <= fewDimensions;
  const number = isCounted ? sql`sum(r.number)` : sql`count(*)`;
  const hasMoment = "moment" in relation.columns;
  const moment = hasMoment ? [sql`r.moment`] : [];
  return {
    withs: groups.size === 0 ? [] : [sql`${sql.ref(relation.key)} as (${valued(frame, relation, { used: [...used], moment, isCounted })})`],
    selects: [...groups.values()].map(({ dimensions, cells: asked }) => {
      const keys = [...moment, ...dimensions.map((by) => sql.ref(`r.${named(by)}`))];
      const numbers = asked.map(
        ({ count, ofRow, ofColumn }) =>
          sql`coalesce(sum(r.number) filter (where ${sql.raw(conditionsOf(count, [...ofRow, ...ofColumn], values))}), 0)::int`,
      );
      const grouped = keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`;
      return sql`array[${sql.join(numbers)}] as numbers from (select ${sql.join([...keys, sql`${number} as number`])} from ${sql.ref(relation.key)} r ${grouped}) r`;
    }),
    groups: [...groups.values()].map((group) => group.cells),
  };
}

/** So few make so few groups that the rows are counted before they are put down. */
const fewDimensions = 3;

interface Valued {
  used: readonly Dimension[];
  moment: readonly RawBuilder<unknown>[];
  /** Rows of one kind are one, with their `number`. */
  isCounted: boolean;
}

/** The rows with their values by dimension; what rests on a rule of the row's place and day is worked out here. */
function valued(frame: Frame, relation: Relation, { used, moment, isCounted }: Valued): RawBuilder<unknown> {
  const texts = used.map((by) => expressions[by]);
  const rows = narrowRelation(frame, relation, moment.length > 0 ? [...texts, "r.moment"] : texts);
  const columns = [...moment, ...used.map((by) => sql`${expression(frame, relation, expressions[by])} as ${sql.ref(named(by))}`)];
  if (!isCounted) return sql`select ${sql.join(columns)} from (${rows}) r`;
  const grouped = columns.length === 0 ? sql`` : sql`group by ${sql.join(columns.map((_, at) => sql.lit(at + 1)))}`;
  return sql`select ${sql.join([...columns, sql`count(*) as number`])} from (${rows}) r ${grouped}`;
}

/** "host-kind" → "by_host_kind" */
const named = (by: Dimension) => `by_${by.replace("-", "_")}`;

const values = Object.fromEntries(Object.keys(expressions).map((by) => [by, `r.${named(by as Dimension)}`])) as Record<Dimension, string>; // the same keys
