import type { Cut, FigureTable, FigureValue, FigureValues } from "./compute.ts";
import type { FigureDefinition } from "./definition.ts";
import type { FigureGroup } from "./figure-group.ts";

/** One row of the statement: the sums of the terms of group `at`, for one total, month, unit or cell. */
export interface SumRow {
  at: number;
  inTotal: boolean;
  month: string | null;
  unit: string | null;
  cell: string | null;
  sums: number[];
}

/** The sums of each group, in the order of its terms. */
type Sums = Map<FigureGroup, number[]>;

/** Folds the rows of the statement into totals and cuts. Sums are added, shares are made at the very end. */
export class SumTable {
  readonly #total: Sums = new Map();
  readonly #cuts: Record<Cut, Map<string, Sums>> = { month: new Map(), unit: new Map(), cell: new Map() };
  readonly #unitMonths = new Map<string, Sums>();

  add(row: SumRow, group: FigureGroup): void {
    if (row.inTotal) addSums(this.#total, group, row.sums);
    for (const cut of ["month", "unit", "cell"] as const) {
      const key = row[cut];
      if (key !== null) addSums(sumsAt(this.#cuts[cut], key), group, row.sums);
    }
    if (row.unit !== null && row.month !== null) addSums(sumsAt(this.#unitMonths, `${row.unit} ${row.month}`), group, row.sums);
  }

  finish(): FigureTable {
    const { month, unit, cell } = this.#cuts;
    return {
      total: toValues(this.#total),
      month: toTable(month),
      unit: toTable(unit),
      cell: toTable(cell),
      unitMonth: (at, first) => toValues(this.#unitMonths.get(`${at} ${first}`) ?? new Map()),
    };
  }
}

function sumsAt(table: Map<string, Sums>, key: string): Sums {
  const sums: Sums = table.get(key) ?? new Map();
  table.set(key, sums);
  return sums;
}

function addSums(into: Sums, group: FigureGroup, sums: readonly number[]): void {
  const before = into.get(group);
  into.set(group, before ? before.map((sum, at) => sum + (sums[at] ?? 0)) : [...sums]);
}

/** Where the last row was taken out again (a cell that changed) nothing is left to tell. */
function toTable(cut: ReadonlyMap<string, Sums>): ReadonlyMap<string, FigureValues> {
  const values = [...cut].map(([key, sums]) => [key, toValues(new Map([...sums].filter(([, [rows]]) => rows !== 0)))] as const);
  return new Map(values.filter(([, figures]) => figures.size > 0));
}

function toValues(sums: Sums): FigureValues {
  const values = [...sums].flatMap(([group, amounts]) =>
    group.places.map(({ figure, numerator, denominator }): [string, FigureValue] => [
      figure.code,
      figureValue(figure, amounts[numerator] ?? 0, denominator === null ? null : (amounts[denominator] ?? 0)),
    ]),
  );
  return new Map(values);
}

/** Value of a figure from its two sums; null where there is nothing to divide by. */
function figureValue(figure: FigureDefinition, numerator: number, denominator: number | null): FigureValue {
  return { code: figure.code, value: divide(figure, numerator, denominator), numerator, denominator };
}

function divide(figure: FigureDefinition, numerator: number, denominator: number | null): number | null {
  if (figure.kind === "count") return numerator;
  if (!denominator) return null;
  const scale = 10 ** (figure.digits ?? 0);
  const share = (figure.kind === "ratio" ? 100 : 1) * numerator;
  return Math.round((share * scale) / denominator) / scale;
}
