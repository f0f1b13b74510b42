// The first wall is the scope in every query. Behind it the database itself keeps personal files out of reach
// (migration 0012_second_wall), as far as it is told here.
import { type RawBuilder, sql } from "kysely";
import { planKept } from "../db/kept-plans.ts";
import type { Range } from "./scope.ts";

/**
 * The statement that lets the transaction read the personal files of these parts of the tree, and the caller's own; before, it sees none.
 * Called once by `handle.ts` with the reach of the call; an action that rightly looks further calls it again and says why.
 */
export function letSee(reach: readonly Range[], ownMemberId: number | null): RawBuilder<unknown> {
  const paths = reach.map((range) => range.path);
  const below = reach.map((range) => range.below);
  return sql`select ${planKept} set_reach(${paths}::text[], ${below}::boolean[], ${ownMemberId}::int)`;
}
