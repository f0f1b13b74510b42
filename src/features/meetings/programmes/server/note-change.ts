import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Programme } from "../contract.ts";
import { type ChangeKind, type PlannedSitting, sittingLine } from "../rules.ts";
import { type ProgrammeRow, placeOf, programmeOf } from "./queries.ts";

interface Noted {
  year: number;
  entryId: number;
  kind: ChangeKind;
  before: PlannedSitting | null;
  after: PlannedSitting | null;
  reason: string;
}

/** Keeps the way of an entry of a programme in force, raises the version and writes history; answers with the programme. */
export async function noteChange(ctx: ActionContext, row: ProgrammeRow, given: Noted): Promise<Programme> {
  const { year, entryId, kind, before, after, reason } = given;
  await ctx.tx
    .insertInto("programme_changes")
    .values({
      entry_id: entryId,
      kind,
      planned_before: before?.plannedOn ?? null,
      planned_after: after?.plannedOn ?? null,
      topic_before: before?.topic ?? null,
      topic_after: after?.topic ?? null,
      reason,
      at: ctx.now,
      account_id: ctx.user.accountId,
    })
    .execute();
  await ctx.tx
    .updateTable("programmes")
    .set({ version: row.version + 1, updated_at: ctx.now })
    .where("id", "=", row.id)
    .execute();
  await record(ctx, {
    action: `${kind}-programme-entry`,
    kind: "programme",
    id: row.id,
    organisationId: placeOf(ctx).id,
    before: { entries: before ? [sittingLine(before)] : [] },
    after: { entries: after ? [sittingLine(after)] : [], reason },
  });
  return programmeOf(ctx, year);
}
