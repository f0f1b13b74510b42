import type { FigureDefinition, FigureSource } from "./definition.ts";
import { distinctTerms, keyOf, type Term, termsOf } from "./terms.ts";

/** Figures that are summed in the same pass: those of one relation, or those of one per-cell source. */
export interface FigureGroup {
  readonly source: FigureSource;
  /** The terms they share; the first counts rows. */
  readonly terms: readonly Term[];
  /** Where each figure's terms stand among them. */
  readonly places: readonly { figure: FigureDefinition; numerator: number; denominator: number | null }[];
}

export function groupFigures(figures: readonly FigureDefinition[]): FigureGroup[] {
  const groups = new Map<string, [FigureDefinition, ...FigureDefinition[]]>();
  for (const figure of figures) {
    const { perCell, key, relation } = figure.source;
    const name = perCell ? `cell:${key}` : relation.key;
    const group = groups.get(name);
    if (group) group.push(figure);
    else groups.set(name, [figure]);
  }
  return [...groups.values()].map(groupOf);
}

function groupOf(figures: readonly [FigureDefinition, ...FigureDefinition[]]): FigureGroup {
  const terms = distinctTerms(figures);
  const placeOf = new Map(terms.map((term, at) => [keyOf(term), at]));
  const at = (term: Term) => placeOf.get(keyOf(term)) ?? 0;
  const places = figures.map((figure) => {
    const { numerator, denominator } = termsOf(figure);
    return { figure, numerator: at(numerator), denominator: denominator && at(denominator) };
  });
  return { source: figures[0].source, terms, places };
}
