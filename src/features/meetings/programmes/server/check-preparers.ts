import type { ActionContext } from "#server/http/handle.ts";
import type { PlannedSitting } from "../rules.ts";
import { findWorkers, placeOf } from "./queries.ts";

type Prepared = Pick<PlannedSitting, "preparerId" | "plannedOn" | "month">;

/** Whoever prepares belongs to the cell on the day of the sitting; a sentence for each field where not, by its path in the input. */
export async function checkPreparers(ctx: ActionContext, year: number, entries: readonly Prepared[]): Promise<Record<string, string>> {
  if (!entries.some((entry) => entry.preparerId !== null)) return {};
  const workers = await findWorkers(ctx.tx, placeOf(ctx).id, year, ctx.today);
  const problems = entries.flatMap(({ preparerId, plannedOn, month }, at) => {
    const day = plannedOn ?? `${month}-01`;
    const isHere = workers.some(
      (one) => one.memberId === preparerId && (one.from === null || one.from <= day) && (one.to === null || day < one.to),
    );
    return preparerId === null || isHere ? [] : [[`entries.${at}.preparerId`, "Người này không thuộc chi bộ vào ngày họp."] as const];
  });
  return Object.fromEntries(problems);
}
