import type { Cut, FigureTable, FigureValue } from "./compute.ts";
import type { FigureDefinition } from "./definition.ts";

/** One row of the statement: the sums (numerator, denominator of each figure of group `at`) of one total, month, unit or cell. */
export interface SumRow {
  at: number;
  inTotal: boolean;
  month: string | null;
  unit: string | null;
  cell: string | null;
  sums: number[];
}

type Sums = Map<FigureDefinition, [number, number]>;

/** Folds the rows of the statement into totals and cuts. Sums are added, shares are made at the very end. */
export class SumTable {
  readonly #total: Sums = new Map();
  readonly #cuts: Record<Cut, Map<string, Sums>> = { month: new Map(), unit: new Map(), cell: new Map() };

  add(row: SumRow, figures: readonly FigureDefinition[]): void {
    if (row.inTotal) addSums(this.#total, figures, row.sums);
    for (const cut of ["month", "unit", "cell"] as const) {
      const key = row[cut];
      if (key === null) continue;
      const sums: Sums = this.#cuts[cut].get(key) ?? new Map();
      this.#cuts[cut].set(key, sums);
      addSums(sums, figures, row.sums);
    }
  }

  finish(): FigureTable {
    const { month, unit, cell } = this.#cuts;
    return { total: toValues(this.#total), month: toTable(month), unit: toTable(unit), cell: toTable(cell) };
  }
}

function addSums(into: Sums, figures: readonly FigureDefinition[], sums: readonly number[]): void {
  for (const [at, figure] of figures.entries()) {
    const [numerator, denominator] = into.get(figure) ?? [0, 0];
    into.set(figure, [numerator + (sums[2 * at] ?? 0), denominator + (sums[2 * at + 1] ?? 0)]);
  }
}

function toTable(cut: ReadonlyMap<string, Sums>): ReadonlyMap<string, ReadonlyMap<string, FigureValue>> {
  return new Map([...cut].map(([key, sums]) => [key, toValues(sums)]));
}

function toValues(sums: Sums): ReadonlyMap<string, FigureValue> {
  return new Map([...sums].map(([figure, [numerator, denominator]]) => [figure.code, figureValue(figure, numerator, denominator)]));
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
