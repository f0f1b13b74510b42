// Roll-ups, the writing side: the same rows that a figure counts, summed for every place of a tree.
import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Transaction } from "../db/connect.ts";
import type { Frame } from "./frame.ts";
import { narrowRelation } from "./relation.ts";
import { touches } from "./rollup.ts";
import { type RollupPlan, textsOf } from "./rollup-plan.ts";
import { keyOf, termSum } from "./terms.ts";

/** A roll-up as it stands in the table. */
export interface FoundRollup {
  readonly id: number;
  readonly relation: string;
  readonly treeId: number;
  readonly day: DayText;
  readonly fingerprint: string;
  /** Places or rules changed since, or too much at once. */
  readonly isStale: boolean;
  /** How many cells changed since. */
  readonly changed: number;
}

export async function findRollups(tx: Transaction): Promise<FoundRollup[]> {
  const { rows } = await sql<FoundRollup>`
    select f.id, f.relation, f.tree_id as "treeId", f.day, f.fingerprint, coalesce(bool_or(c.organisation_id is null) filter (where c.id is not null), false) as "isStale",
      count(distinct c.organisation_id)::int as changed
    from figure_rollups f left join figure_changes c on ${touches} group by f.id`.execute(tx);
  return rows;
}

/**
 * Sums a relation for the root of a tree and every place below it. The frame is that of the root, for one month or one day.
 * One statement; gives the id.
 */
export async function makeRollup(tx: Transaction, plan: RollupPlan, frame: Frame, day: DayText, now: Date): Promise<number> {
  const { relation, subject, terms, fingerprint } = plan;
  const names = terms.map((_, at) => `t${at}`);
  const column = (name: string) => sql.ref(name);
  const each = (make: (name: string) => RawBuilder<unknown>) => sql.join(names.map(make));
  const knownOn = relation.rollUp?.knownOn;
  const { rows } = await sql<{ id: number }>`
    with base as (${narrowRelation({ ...frame, rollups: [] }, relation, textsOf(relation, terms))}),
    own as (
      select r.path, r.organisation_id, ${sql.join(terms.map((term, at) => sql`${termSum(frame, relation, term)} as ${column(`t${at}`)}`))}
      from base r group by r.path, r.organisation_id),
    ancestors as (select path, string_to_array(rtrim(path, '.'), '.') as ids from own),
    places as (
      select a.path as leaf, array_to_string(a.ids[:n], '.') || '.' as path, a.ids[n]::int as organisation_id
      from ancestors a cross join lateral generate_series(1, cardinality(a.ids) - 1) n),
    below as (
      select p.path, p.organisation_id, ${each((name) => sql`sum(${column(`o.${name}`)}) as ${column(name)}`)}
      from places p join own o on o.path = p.leaf group by p.path, p.organisation_id),
    made as (
      insert into figure_rollups (relation, subject, tree_id, day, known_on, terms, fingerprint, made_at)
      values (${relation.key}, ${subject}, ${frame.organisationId}, ${day}, ${knownOn ? sql`(select max(${sql.raw(knownOn)}) from base r)` : sql`null`},
        ${terms.map(keyOf)}, ${fingerprint}, ${now})
      returning id),
    filled as (
      insert into figure_sums (rollup_id, above, path, is_below, organisation_id, sums)
      select m.id, regexp_replace(s.path, '\\d+\\.$', ''), s.path, s.is_below, s.organisation_id, array[${each(column)}]
      from made m cross join (
        select path, organisation_id, false as is_below, ${each(column)} from own
        union all select path, organisation_id, true, ${each(column)} from below order by path) s)
    select id from made`.execute(tx);
  const [made] = rows;
  if (!made) throw new Error("a roll-up was expected");
  return made.id;
}

export async function dropRollups(tx: Transaction, ids: readonly number[]): Promise<void> {
  await sql`delete from figure_rollups where id = any(${ids}::int[])`.execute(tx);
}

/** Forgets the changes that every roll-up they touch has taken in: those made in this transaction have. */
export async function forgetChanges(tx: Transaction, made: readonly number[]): Promise<void> {
  await sql`delete from figure_changes c where not exists (
    select from figure_rollups f where f.id <> all(${made}::int[]) and ${touches})`.execute(tx);
}
