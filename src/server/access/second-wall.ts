// The first wall is the scope in every query. Behind it the database itself keeps personal files out of reach
// (migration 0012_second_wall), as far as it is told here.
import { sql } from "kysely";
import type { Transaction } from "../db/connect.ts";
import { planKept } from "../db/kept-plans.ts";
import type { Range } from "./scope.ts";

/**
 * Lets the transaction read the personal files of these parts of the tree, and the caller's own; before, it sees none.
 * Called once by `handle.ts` with the reach of the call; an action that rightly looks further calls it again and says why.
 */
export async function letSee(tx: Transaction, reach: readonly Range[], ownMemberId: number | null): Promise<void> {
  const paths = reach.map((range) => range.path);
  const below = reach.map((range) => range.below);
  await sql`select ${planKept} set_reach(${paths}::text[], ${below}::boolean[], ${ownMemberId}::int)`.execute(tx);
}
