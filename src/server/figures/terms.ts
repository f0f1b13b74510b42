// Terms: what a row adds to a sum. Figures share them (eighteen figures have "kỳ đã họp" as their denominator), so each is
// summed once.
import { type RawBuilder, sql } from "kysely";
import type { Catalogue, FigureDefinition, Relation } from "./definition.ts";
import type { Frame } from "./frame.ts";
import { expression } from "./relation.ts";

export interface Term {
  /** What a row adds: SQL over the row `r`; "1" counts rows. */
  readonly text: string;
  /** Which rows add it. */
  readonly where?: string;
}

/** Stands first wherever sums are listed: without rows there is no month, unit or cell. */
export const rowCount: Term = { text: "1" };

export function keyOf({ text, where }: Term): string {
  return where === undefined ? text : `${text} where ${where}`;
}

/** The two terms of a figure, over the rows of its source. */
export function termsOf(figure: FigureDefinition): { numerator: Term; denominator: Term | null } {
  const conditions = [figure.source.perCell ? undefined : figure.source.where, figure.where].filter((text) => text !== undefined);
  const where = conditions.length === 0 ? {} : { where: conditions.map((text) => `(${text})`).join(" and ") };
  const { numerator, denominator } = figure;
  return { numerator: { text: numerator, ...where }, denominator: denominator === undefined ? null : { text: denominator, ...where } };
}

/** All terms of some figures of one source, each once, the count of rows first. */
export function distinctTerms(figures: readonly FigureDefinition[]): Term[] {
  const found = figures.flatMap((figure) => {
    const { numerator, denominator } = termsOf(figure);
    return denominator ? [numerator, denominator] : [numerator];
  });
  return unique([rowCount, ...found]);
}

/** Every term over the rows of a relation that some figure of the catalogue needs: what a roll-up keeps. */
export function relationTerms(catalogue: Catalogue, relation: Relation): Term[] {
  const figures = [...catalogue.values()].filter(({ source }) => source.relation === relation);
  const perCell = figures.flatMap(({ source }) => Object.values(source.perCell ?? {}).map((text) => ({ text })));
  return unique([...distinctTerms(figures.filter(({ source }) => !source.perCell)), ...perCell]);
}

/** The sum of a term over rows `r`. */
export function termSum(frame: Frame, relation: Relation, { text, where }: Term): RawBuilder<number> {
  const filter = where === undefined ? sql`` : sql` filter (where ${expression(frame, relation, where)})`;
  if (text === "1") return sql`(count(*)${filter})::float8`;
  return sql`coalesce(sum(${expression(frame, relation, text)})${filter}, 0)::float8`;
}

function unique(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [keyOf(term), term])).values()];
}
