import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Programme } from "../contract.ts";
import type { ProgrammeState } from "../rules.ts";
import { type ProgrammeRow, placeOf, programmeOf } from "./queries.ts";

/** One step of a programme: a row of who and when, and the state that follows from it. */
export async function takeStep(
  ctx: ActionContext,
  row: ProgrammeRow,
  given: { year: number; step: "submit" | "approve" | "return"; to: ProgrammeState; reason: string },
): Promise<Programme> {
  const { step, to, reason, year } = given;
  await ctx.tx
    .insertInto("programme_steps")
    .values({ programme_id: row.id, step, reason, at: ctx.now, account_id: ctx.user.accountId })
    .execute();
  await ctx.tx
    .updateTable("programmes")
    .set({ state: to, version: row.version + 1, updated_at: ctx.now })
    .where("id", "=", row.id)
    .execute();
  await record(ctx, {
    action: `${step}-programme`,
    kind: "programme",
    id: row.id,
    organisationId: placeOf(ctx).id,
    before: { state: row.state },
    after: { year, state: to, ...(reason && { reason }) },
  });
  return programmeOf(ctx, year);
}
