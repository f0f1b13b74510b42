import { type RawBuilder, sql } from "kysely";
import { type DayText, earlier, lastOfMonth } from "#contract/dates.ts";
import { monthsOf, type Period } from "#contract/periods.ts";
import { endOfPath } from "../access/scope.ts";

/** Where the place stood from a day to a day (half open); a place that moved has several. */
export interface FramePlace {
  readonly path: string;
  readonly from: DayText | null;
  readonly to: DayText | null;
}

/** A dated rule value; `organisationId` null is the value shipped with the program. */
export interface FrameRule {
  readonly key: string;
  readonly organisationId: number | null;
  readonly level: number;
  readonly from: DayText | null;
  readonly to: DayText | null;
  readonly value: unknown;
}

/** Sums of one relation made beforehand for a month or a day of the tree; see rollup.ts. */
export interface Rollup {
  readonly id: number;
  /** Key of the relation. */
  readonly relation: string;
  /** First day of the month, or the day counted. */
  readonly day: DayText;
  /** It counts what came to be until this day. */
  readonly knownOn: DayText | null;
  readonly fingerprint: string;
  /** Cells that changed since it was made. */
  readonly changed: readonly number[];
}

/** What is counted: a place, with or without what is below it, over a period, as known on a day. */
export interface Frame {
  readonly organisationId: number;
  readonly below: boolean;
  readonly places: readonly FramePlace[];
  /** The place is the root of the only tree and all below counts: no condition on paths is needed (design: costs more than the query). */
  readonly everything: boolean;
  readonly period: Period;
  /** Nothing that happened after this day counts. */
  readonly asOf: DayText;
  readonly rules: readonly FrameRule[];
  /** What of it is summed up already; empty where everything is counted afresh. */
  readonly rollups: readonly Rollup[];
  /** The engine narrows a frame to the months that are not summed up, or to cells that changed since. */
  readonly only?: { readonly months?: readonly DayText[]; readonly cells?: readonly number[] };
}

/** The day on which organisations and members are counted. */
export function stateDay(frame: Pick<Frame, "period" | "asOf">): DayText {
  return earlier(frame.asOf, frame.period.to);
}

export interface FrameMonth {
  readonly month: DayText;
  /** The day whose tree places the meetings of the month: its last day, or the as-of day inside it. */
  readonly day: DayText;
  /** The month is over: a cell that has not met has missed it. */
  readonly isOver: boolean;
}

/** The months of the period that have begun by the as-of day. */
export function frameMonths(frame: Pick<Frame, "period" | "asOf" | "only">): FrameMonth[] {
  return monthsOf(frame.period)
    .filter((month) => month <= frame.asOf && (frame.only?.months?.includes(month) ?? true))
    .map((month) => {
      const last = lastOfMonth(month);
      return { month, day: earlier(last, frame.asOf), isOver: last <= frame.asOf };
    });
}

/** The months as a relation `g(month, day, is_over)`. */
export function monthValues(frame: Frame): RawBuilder<unknown> {
  const months = frameMonths(frame);
  if (months.length === 0) return sql`(select null::date, null::date, false where false) g(month, day, is_over)`;
  const rows = months.map(({ month, day, isOver }) => sql`(${sql.lit(month)}::date, ${sql.lit(day)}::date, ${sql.lit(isOver)})`);
  return sql`(values ${sql.join(rows)}) g(month, day, is_over)`;
}

/** SQL condition: a path lies inside the frame on the given day. */
export function insideFrame(frame: Frame, path: string, day: string): RawBuilder<boolean> {
  if (frame.everything) return sql<boolean>`true`;
  if (frame.places.length === 0) return sql<boolean>`false`;
  const single = frame.places.length === 1;
  const conditions = frame.places.map((place) =>
    single ? insidePath(frame, place, path) : sql<boolean>`(${insidePath(frame, place, path)} and ${during(place, day)})`,
  );
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/** SQL condition: the organisation is one of the cells that the frame is narrowed to. */
export function amongCells(frame: Frame, organisationId: string): RawBuilder<boolean> {
  return frame.only?.cells ? sql<boolean>`${sql.raw(organisationId)} = any(${frame.only.cells}::int[])` : sql<boolean>`true`;
}

/** SQL: id of the child of the place under which a path lies; null for the place itself. */
export function childOfPlace(frame: Frame, path: string): RawBuilder<number> {
  const child = (place: FramePlace) =>
    sql<number>`nullif(split_part(${sql.raw(path)}, '.', ${sql.lit(place.path.split(".").length)}), '')::int`;
  const [first, ...others] = frame.places;
  if (!first) return sql<number>`null::int`;
  if (others.length === 0) return child(first);
  const cases = frame.places.map((place) => sql`when starts_with(${sql.raw(path)}, ${place.path}) then ${child(place)}`);
  return sql<number>`case ${sql.join(cases, sql` `)} end`;
}

/** SQL: the value of a rule at a row's place on a row's day; nearer places first. */
export function ruleValue(frame: Frame, key: string, path: string, day: string): RawBuilder<unknown> {
  const rules = frame.rules.filter((rule) => rule.key === key).sort((one, other) => other.level - one.level);
  const cases = rules.map((rule) => {
    const here = rule.organisationId === null ? sql`true` : sql`position(${`.${rule.organisationId}.`} in '.' || ${sql.raw(path)}) > 0`;
    return sql`when ${here} and ${during(rule, day)} then ${literal(rule.value)}`;
  });
  return cases.length === 0 ? sql`null` : sql`(case ${sql.join(cases, sql` `)} end)`;
}

function insidePath(frame: Frame, place: FramePlace, path: string): RawBuilder<boolean> {
  const column = sql.raw(path);
  return frame.below
    ? sql<boolean>`(${column} >= ${place.path} and ${column} < ${endOfPath(place.path)})`
    : sql<boolean>`${column} = ${place.path}`;
}

function during(span: { from: DayText | null; to: DayText | null }, day: string): RawBuilder<boolean> {
  const column = sql.raw(day);
  const from = span.from ? sql`${column} >= ${span.from}::date` : sql`true`;
  const to = span.to ? sql`${column} < ${span.to}::date` : sql`true`;
  return sql<boolean>`(${from} and ${to})`;
}

function literal(value: unknown): RawBuilder<unknown> {
  if (typeof value === "number" || typeof value === "string") return sql.lit(value);
  throw new TypeError("a figure can only rest on a rule with a number or a word as its value");
}
