import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "../db/connect.ts";
import { type Catalogue, type FigureDefinition, getDefinition } from "./definition.ts";
import { groupFigures } from "./figure-group.ts";
import type { Frame } from "./frame.ts";
import { narrowRelation, textsOf } from "./relation.ts";
import { liveFrames } from "./rollup.ts";
import { type SumRow, SumTable } from "./sum-table.ts";
import { sumCells, sumRows } from "./sums.ts";

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
  /** A month of a unit, where both cuts were asked for. */
  readonly unitMonth: (unit: string, month: DayText) => FigureValues;
}

/**
 * Computes figures in one statement: every base relation is read once, all its figures are conditional sums over it. Months
 * and days that are rolled up are read from their sums instead; both give the same numbers.
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
  const groups = groupFigures(figures);
  const sums = new SumTable();
  const asked = { frame, catalogue, cuts, byUnit };
  const parts = groups.map((group, at) => (group.source.perCell ? sumCells(asked, group, at) : sumRows(asked, group, at)));
  if (parts.length > 0) {
    const withs = [...relations(frame, figures, cuts), ...parts.flatMap((part) => part.withs)];
    const head = withs.length > 0 ? sql`with ${sql.join(withs)}` : sql``;
    const { rows } = await sql<SumRow>`${head} ${sql.join(
      parts.flatMap((part) => part.selects),
      sql` union all `,
    )}`.execute(reader);
    for (const row of rows) {
      const group = groups[row.at];
      if (group) sums.add(row, group);
    }
  }
  return sums.finish();
}

/** `with` list: the rows of each base relation that must be counted, narrowed to what the figures need. */
function relations(frame: Frame, figures: readonly FigureDefinition[], cuts: readonly Cut[]): RawBuilder<unknown>[] {
  const used = new Set(figures.map(({ source }) => source.relation));
  return [...used].flatMap((relation) => {
    const texts = figures.filter(({ source }) => source.relation === relation).flatMap((figure) => textsOf(figure));
    const rows = liveFrames(frame, relation).map((live) =>
      narrowRelation(live, relation, cuts.includes("unit") ? [...texts, "r.unit"] : texts),
    );
    return rows.length === 0 ? [] : [sql`${sql.ref(relation.key)} as (${sql.join(rows, sql` union all `)})`];
  });
}
