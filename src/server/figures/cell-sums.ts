import { type RawBuilder, sql } from "kysely";
import { type Catalogue, getDefinition } from "./definition.ts";
import type { Frame } from "./frame.ts";
import { narrowRelation, textsOf } from "./relation.ts";
import { cellSums, liveFrames } from "./rollup.ts";
import { storedTerms } from "./sums.ts";
import { termSum, termsOf } from "./terms.ts";

/**
 * A select of one row per cell that has any: `organisation_id`, and under each name the numerator of a figure (float8). The
 * figures count rows of one relation; months that are rolled up are read from their sums.
 * @param codes figures by the name of their column.
 */
export function cellSumsSql(frame: Frame, catalogue: Catalogue, codes: Readonly<Record<string, string>>): RawBuilder<unknown> {
  const figures = Object.entries(codes).map(([name, code]) => ({ name, figure: getDefinition(catalogue, code) }));
  const [relation, ...others] = new Set(figures.map(({ figure }) => figure.source.relation));
  if (!relation || others.length > 0) throw new RangeError("figures of one relation were expected");
  const columns = figures.map(({ name, figure }) => ({ name: sql.ref(name), term: termsOf(figure).numerator }));
  const texts = figures.flatMap(({ figure }) => textsOf(figure));
  const live = liveFrames(frame, relation).map((part) => {
    const sums = columns.map(({ name, term }) => sql`${termSum(frame, relation, term)} as ${name}`);
    return sql`select r.organisation_id, ${sql.join(sums)} from (${narrowRelation(part, relation, texts)}) r group by r.organisation_id`;
  });
  const rolled = cellSums(frame, relation);
  const stored = storedTerms(catalogue, relation);
  const amounts = columns.map(({ name, term }) => sql`${stored(term)} as ${name}`);
  const parts = rolled ? [...live, sql`select s.organisation_id, ${sql.join(amounts)} from (${rolled}) s`] : live;
  const summed = columns.map(({ name }) => sql`sum(c.${name}) as ${name}`);
  return sql`select c.organisation_id, ${sql.join(summed)} from (${sql.join(parts, sql` union all `)}) c group by c.organisation_id`;
}
