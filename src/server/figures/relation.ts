import { type RawBuilder, sql } from "kysely";
import type { FigureDefinition, FigureSource, Relation } from "./definition.ts";
import { type Frame, ruleValue } from "./frame.ts";

/** SQL text with its `{rule.key}` places filled by the dated rule of the row. */
export function expression(frame: Frame, relation: Relation, text: string): RawBuilder<unknown> {
  const parts = text.split(/\{([\w.]+)\}/);
  return sql.join(
    parts.map((part, at) => (at % 2 === 1 ? ruleValue(frame, part, "r.path", relation.ruleDay) : sql.raw(part))),
    sql``,
  );
}

/** The rows of a relation with only the columns that the given texts name. */
export function narrowRelation(frame: Frame, relation: Relation, texts: readonly string[]): RawBuilder<unknown> {
  const used = new Set(["organisation_id", "path", "day"]);
  if (relation.hasMonth) used.add("month");
  if (texts.some((text) => /\{[\w.]+\}/.test(text))) used.add(relation.ruleDay.replace("r.", ""));
  for (const text of texts) for (const [, name = ""] of text.matchAll(/\br\.(\w+)/g)) if (name in relation.columns) used.add(name);
  const columns = [...used].map((name) => {
    const column = relation.columns[name];
    if (!column) throw new Error(`relation ${relation.key} has no column ${name}`);
    return sql`${sql.raw(column)} as ${sql.ref(name)}`;
  });
  return relation.rows(frame, sql.join(columns));
}

/** Everything in a definition and its source that may name columns of the relation. */
export function textsOf(figure: FigureDefinition, withColumns = false): string[] {
  const { source } = figure;
  const texts = [
    figure.numerator,
    figure.denominator ?? "",
    figure.where ?? "",
    source.where ?? "",
    ...Object.values(source.perCell ?? {}),
  ];
  if (!withColumns) return texts;
  return [...texts, source.rowId, source.order, source.joins ?? "", ...source.columns.map((column) => column.sql)];
}

/** SQL condition for the rows that take part in a figure. */
export function takesPart(frame: Frame, figure: FigureDefinition, source: FigureSource = figure.source): RawBuilder<unknown> {
  const conditions = [source.perCell ? undefined : source.where, figure.where].filter((text) => text !== undefined);
  if (conditions.length === 0) return sql`true`;
  return sql.join(
    conditions.map((text) => sql`(${expression(frame, source.relation, text)})`),
    sql` and `,
  );
}

/**
 * The rows of a source as a relation: those of its base relation, or one row per cell (per unit and cell when `by` says so).
 * `base` is the FROM item that holds the base rows. The place of a cell is worked out only where a text names it.
 */
export function sourceRows(
  frame: Frame,
  source: FigureSource,
  base: RawBuilder<unknown>,
  { by = [], texts }: { by?: readonly string[]; texts?: readonly string[] } = {},
): RawBuilder<unknown> {
  if (!source.perCell) return base;
  const aggregates = Object.entries(source.perCell).map(
    ([name, text]) => sql`${expression(frame, source.relation, text)} as ${sql.ref(name)}`,
  );
  const needsPlace = !texts || texts.some((text) => /\br\.(path|day)\b|\{[\w.]+\}/.test(text));
  const place = needsPlace ? sql`max(r.path) as path, max(r.day) as day, ` : sql``;
  const keys = ["organisation_id", ...by].map((name) => sql.ref(`r.${name}`));
  const where = source.where ? sql`where ${expression(frame, source.relation, source.where)}` : sql``;
  return sql`(select ${sql.join(keys)}, ${place}${sql.join(aggregates)} from ${base} r ${where} group by ${sql.join(keys)})`;
}
