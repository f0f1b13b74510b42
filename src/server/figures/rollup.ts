// Roll-ups, the reading side: sums of a relation that were made beforehand for one month or day of a tree. Cells that changed
// since are left out of the sums and counted afresh. What a frame may use is found in the snapshot in which it is read.
// The other side is make-rollups.ts.
import { type RawBuilder, sql } from "kysely";
import { lastOfMonth } from "#contract/dates.ts";
import type { Period } from "#contract/periods.ts";
import type { Relation } from "./definition.ts";
import { childOfPlace, type Frame, frameMonths, insideFrame, type Rollup, stateDay } from "./frame.ts";
import type { RollupPlan } from "./rollup-plan.ts";

/** With more changed cells than this, counting all afresh costs as much. */
const mostChanged = 200;

/** SQL condition: the change `c` touches the roll-up `f`. */
export const touches = sql<boolean>`(c.days @> f.day and c.subject in (f.subject, 'tree') and (c.tree_id is null or c.tree_id = f.tree_id))`;

/**
 * SQL: the roll-ups of a tree for days of the period, as JSON; without those that a change of places or rules made stale.
 * Only in a snapshot that the statements to come share; elsewhere there are none.
 */
export function rollupsSql(treeId: number, period: Period): RawBuilder<Rollup[]> {
  return sql`(select coalesce(json_agg(json_build_object('id', f.id, 'relation', f.relation, 'day', f.day, 'knownOn', f.known_on,
      'fingerprint', f.fingerprint, 'changed', c.cells)), '[]')
    from figure_rollups f
    cross join lateral (
      select coalesce(array_agg(distinct c.organisation_id) filter (where c.organisation_id is not null), '{}') as cells,
        coalesce(bool_or(c.organisation_id is null), false) as is_stale
      from figure_changes c where ${touches}) c
    where f.tree_id = ${treeId} and f.day between ${period.from} and ${period.to} and not c.is_stale and cardinality(c.cells) <= ${mostChanged}
      and current_setting('transaction_isolation') in ('repeatable read', 'serializable'))`;
}

/** Those that tell what the frame asks: months that are over or the very day counted, made by these plans, nothing newer in them. */
export function usableRollups(frame: Frame, found: readonly Rollup[], plans: readonly RollupPlan[]): Rollup[] {
  // Only what is below is worth it; the rows of a place that moved have several paths.
  if (!frame.below || frame.places.length !== 1) return [];
  return found.filter(({ relation, day, knownOn, fingerprint }) => {
    const plan = plans.find((one) => one.relation.key === relation);
    if (plan?.fingerprint !== fingerprint || (knownOn !== null && knownOn > frame.asOf)) return false;
    return plan.relation.hasMonth ? lastOfMonth(day) <= frame.asOf : day === stateDay(frame);
  });
}

function rollupsOf(frame: Frame, relation: Relation): readonly Rollup[] {
  return frame.rollups.filter((rollup) => rollup.relation === relation.key);
}

function changedCells(rollups: readonly Rollup[]): number[] {
  return [...new Set(rollups.flatMap(({ changed }) => changed))];
}

/** What must be counted afresh: months that are not rolled up, and in the others the cells that changed. May be nothing. */
export function liveFrames(frame: Frame, relation: Relation): Frame[] {
  const rollups = rollupsOf(frame, relation);
  if (rollups.length === 0) return [frame];
  const rolled = rollups.map(({ day }) => day);
  const cells = changedCells(rollups);
  const changed = cells.length === 0 ? [] : [{ ...frame, only: relation.hasMonth ? { months: rolled, cells } : { cells } }];
  if (!relation.hasMonth) return changed;
  const months = frameMonths(frame).flatMap(({ month }) => (rolled.includes(month) ? [] : [month]));
  return months.length === 0 ? changed : [{ ...frame, only: { months } }, ...changed];
}

/**
 * SQL: rows `s(month, path, sums, sign)` whose signed sum is the rolled-up part of the place: of itself and all below, or of
 * itself and each unit directly below. Undefined when nothing is rolled up.
 */
export function placeSums(frame: Frame, relation: Relation, byUnit: boolean): RawBuilder<unknown> | undefined {
  const [place] = frame.places;
  const rollups = rollupsOf(frame, relation);
  if (!place || rollups.length === 0) return undefined;
  const above = place.path.replace(/\d+\.$/, "");
  const wanted = byUnit
    ? sql`s.above in (${above}, ${place.path}) and (s.above = ${place.path} or (s.path = ${place.path} and not s.is_below))`
    : sql`s.above = ${above} and s.path = ${place.path}`;
  const cells = changedCells(rollups);
  const from = sql`from figure_sums s join ${listed(rollups)} on q.id = s.rollup_id`;
  const added = sql`select q.month, s.path, s.sums, 1 as sign ${from} where ${wanted}`;
  if (cells.length === 0) return added;
  return sql`${added} union all select q.month, s.path, s.sums, -1 ${from}
    where s.organisation_id = any(${cells}::int[]) and not s.is_below and ${insideFrame(frame, "s.path", "q.month")}`;
}

/** SQL: rows `s(organisation_id, unit, sums)` of each cell of the place and month, without the cells counted afresh. */
export function cellSums(frame: Frame, relation: Relation): RawBuilder<unknown> | undefined {
  const rollups = rollupsOf(frame, relation);
  if (rollups.length === 0) return undefined;
  const cells = changedCells(rollups);
  const unchanged = cells.length === 0 ? sql`true` : sql`not s.organisation_id = any(${cells}::int[])`;
  return sql`select s.organisation_id, ${childOfPlace(frame, "s.path")} as unit, s.sums
    from figure_sums s join ${listed(rollups)} on q.id = s.rollup_id
    where not s.is_below and ${insideFrame(frame, "s.path", "q.month")} and ${unchanged}`;
}

/** The roll-ups as a relation `q(id, month)`. */
function listed(rollups: readonly Rollup[]): RawBuilder<unknown> {
  return sql`(values ${sql.join(rollups.map(({ id, day }) => sql`(${sql.lit(id)}, ${sql.lit(day)}::date)`))}) q(id, month)`;
}
