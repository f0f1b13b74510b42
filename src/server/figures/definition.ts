import type { RawBuilder } from "kysely";
import type { Permission } from "#contract/permissions.ts";
import type { Frame } from "./frame.ts";

/**
 * A figure (chỉ số) is one definition. Expressions are SQL over the row `r` of its source; `{rule.key}` inside them
 * stands for the value of that dated rule at the row's place on the row's day.
 */
export interface FigureDefinition {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly source: FigureSource;
  /** count: the value is the numerator; ratio: 100 × sum / sum; mean: sum / sum. Never a mean of ratios. */
  readonly kind: "count" | "ratio" | "mean";
  /** What a row adds to the numerator; "1" counts rows. */
  readonly numerator: string;
  readonly numeratorName: string;
  /** What a row adds to the denominator; a count may have one to say out of how many. */
  readonly denominator?: string;
  readonly denominatorName?: string;
  /** Which rows of the source take part. */
  readonly where?: string;
  /** Digits after the comma of the value. */
  readonly digits?: number;
  readonly definition: string;
  /** What is not counted. */
  readonly leavesOut: string;
  /** Where the way of counting is written down. */
  readonly basis: string;
  readonly ruleKey?: string;
}

/** What one row behind a figure is, and how it is shown. */
export interface FigureSource {
  readonly key: string;
  /** Kind of the object behind a row: "meeting", "slot", "cell", "member", "organisation". */
  readonly rowKind: string;
  readonly rowMeaning: string;
  readonly relation: Relation;
  readonly where?: string;
  /** Rows are cells instead of rows of the relation: each column of a cell is the sum of what its rows add. Such a
   * source has no `where`, and its figures name these columns alone. */
  readonly perCell?: Readonly<Record<string, string>>;
  /** SQL text that names the row. */
  readonly rowId: string;
  /** Rows name people: they are shown only to holders of this permission. */
  readonly permission?: Permission;
  /** SQL joins that the columns need beside `r` and `o` (the row's organisation). */
  readonly joins?: string;
  readonly columns: readonly RowColumn[];
  /** SQL order of the rows, unique. */
  readonly order: string;
}

export interface RowColumn {
  readonly key: string;
  readonly title: string;
  readonly type: "text" | "number" | "day" | "month" | "flag";
  readonly sql: string;
}

/** A base relation: rows of the slice's tables, each with its place in the tree of its own day. */
export interface Relation {
  readonly key: string;
  /** SQL of each column; only those that a figure uses are read. `organisation_id`, `path` and `day`
   * are always there, `unit` (the id directly below the place, see childOfPlace) when asked for. */
  readonly columns: Readonly<Record<string, string>>;
  readonly hasMonth: boolean;
  /** The column whose day decides which rule is in force. */
  readonly ruleDay: string;
  /** Summed up beforehand for months that are over, or for the day counted (rollup.ts). */
  readonly rollUp?: {
    /** Which changes of a cell make its sums stale (triggers of 0014_figure_sums.sql). */
    readonly subject: "meetings" | "members";
    /** The column with the day on which a row came to be: as of an earlier day it does not count. */
    readonly knownOn?: string;
  };
  /** `from … where …` restricted to the frame; `select` is the list of columns. */
  rows(frame: Frame, select: RawBuilder<unknown>): RawBuilder<unknown>;
}

export type Catalogue = ReadonlyMap<string, FigureDefinition>;

/** Gathers definitions; two of one code are a fault of ours. */
export function catalogueOf(definitions: readonly FigureDefinition[]): Catalogue {
  const catalogue = new Map(definitions.map((definition) => [definition.code, definition]));
  if (catalogue.size !== definitions.length) throw new Error("a figure code is defined twice");
  return catalogue;
}

export function getDefinition(catalogue: Catalogue, code: string): FigureDefinition {
  const definition = catalogue.get(code);
  if (!definition) throw new RangeError(`no such figure: ${code}`);
  return definition;
}
