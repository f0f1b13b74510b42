import { sql } from "kysely";
import { addMonths, type DayText, lastOfMonth } from "#contract/dates.ts";
import { systemScope } from "#server/access/scope.ts";
import type { Database, Transaction } from "#server/db/connect.ts";
import {
  dropRollups,
  type FoundRollup,
  findRollups,
  forgetChanges,
  makeRollup,
  type RollupPlan,
  rollupPlans,
} from "#server/figures/engine.ts";
import { catalogue, openFrame } from "./queries.ts";

/** This year and the last one, which people compare it with; older months are counted afresh when somebody asks. */
const monthsBack = 24;
/** Up to so many changed cells cost a reader less than making the sums anew costs the server. */
const fewChanges = 50;
const lockKey = 19_300_204;

interface Wanted {
  readonly plan: RollupPlan;
  readonly treeId: number;
  readonly day: DayText;
}

interface RefreshContext {
  readonly db: Database;
  readonly now: Date;
  readonly today: DayText;
}

/**
 * Makes the roll-ups that are missing or stale, of every tree, in one snapshot; forgets the changes they have taken in.
 * Two at a time are one: the second leaves at once.
 * @param anew makes all of them anew.
 * @returns how many were made.
 */
export async function refreshRollups({ db, now, today }: RefreshContext, anew = false): Promise<number> {
  const transaction = db.transaction().setIsolationLevel("repeatable read");
  return transaction.execute(async (tx) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${lockKey}) as free`.execute(tx);
    if (!rows[0]?.free) return 0;
    const found = await findRollups(tx);
    const wanted = await findWanted(tx, today);
    const isKept = ({ changed, isStale }: FoundRollup) => !anew && !isStale && changed <= fewChanges;
    const kept = found.filter((rollup) => isKept(rollup) && wanted.some((one) => isMadeBy(rollup, one)));
    await dropRollups(
      tx,
      found.filter((rollup) => !kept.includes(rollup)).map(({ id }) => id),
    );
    const made: number[] = [];
    for (const one of wanted) {
      if (kept.some((rollup) => isMadeBy(rollup, one))) continue;
      const id = await make(tx, one, { now, today });
      if (id !== null) made.push(id);
    }
    await forgetChanges(tx, made);
    return made.length;
  });
}

function isMadeBy(rollup: FoundRollup, { plan, treeId, day }: Wanted): boolean {
  return rollup.relation === plan.relation.key && rollup.treeId === treeId && rollup.day === day && rollup.fingerprint === plan.fingerprint;
}

/** Months that are over; of what is counted on a day their last days, and today. */
async function findWanted(tx: Transaction, today: DayText): Promise<Wanted[]> {
  const trees = await tx.selectFrom("organisations").select("id").where("parent_id", "is", null).execute();
  const thisMonth = `${today.slice(0, 7)}-01`;
  const isOver = lastOfMonth(today) === today ? [thisMonth] : [];
  const months = [...Array.from({ length: monthsBack }, (_, back) => addMonths(thisMonth, -1 - back)), ...isOver];
  const days = [...new Set([today, ...months.map(lastOfMonth)])];
  return trees.flatMap(({ id }) =>
    rollupPlans(tx, catalogue).flatMap((plan) => (plan.relation.hasMonth ? months : days).map((day) => ({ plan, treeId: id, day }))),
  );
}

/** Null where the tree did not stand in one place all that month: it is counted afresh. */
async function make(
  tx: Transaction,
  { plan, treeId, day }: Wanted,
  { now, today }: Pick<RefreshContext, "now" | "today">,
): Promise<number | null> {
  const scope = await systemScope(tx, today, treeId);
  const frame = await openFrame(tx, scope, { period: day.slice(0, 7), asOf: plan.relation.hasMonth ? null : day });
  return frame.places.length === 1 ? makeRollup(tx, plan, frame, day, now) : null;
}
