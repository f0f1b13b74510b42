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

/** The rows of a source as a relation: those of its base relation, or one row per cell. `base` is the FROM item that holds the base rows. */
export function sourceRows(frame: Frame, source: FigureSource, base: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!source.perCell) return base;
  const columns = Object.entries(source.perCell).map(
    ([name, text]) => sql`sum(${expression(frame, source.relation, text)}) as ${sql.ref(name)}`,
  );
  return sql`(select r.organisation_id, max(r.path) as path, max(r.day) as day, ${sql.join(columns)} from ${base} r group by r.organisation_id)`;
}
