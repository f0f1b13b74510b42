import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { changeEntry as declared, Entry, Programme } from "../contract.ts";
import { dueProblem, moveProblem, sittingLine } from "../rules.ts";
import { checkPreparers } from "./check-preparers.ts";
import { loadForStep } from "./load-for-step.ts";
import { findEntries, placeOf, programmeOf } from "./queries.ts";

/** Moves a sitting of a programme in force, or changes its topic or who prepares it; the way it took is kept with the reason. */
export async function changeEntry(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const row = await loadForStep(ctx, input, ["in-force"]);
  const before = (await findEntries(ctx.tx, row.id)).find((entry) => entry.id === input.entryId);
  if (!before) throw notFound();
  const { plannedOn, startsAt, place, topic, preparerId, draftDueOn, note } = input;
  const after = { ...before, plannedOn, startsAt, place, topic, preparerId, draftDueOn, note };
  await checkChange(ctx, input.year, before, after);
  await ctx.tx
    .updateTable("programme_entries")
    .set({ planned_on: plannedOn, starts_at: startsAt, place, topic, preparer_id: preparerId, draft_due_on: draftDueOn, note })
    .where("id", "=", before.id)
    .execute();
  await ctx.tx
    .insertInto("programme_changes")
    .values({
      entry_id: before.id,
      planned_before: before.plannedOn,
      planned_after: plannedOn,
      topic_before: before.topic,
      topic_after: topic,
      reason: input.reason,
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
    action: "change-programme-entry",
    kind: "programme",
    id: row.id,
    organisationId: placeOf(ctx).id,
    before: { entries: [sittingLine(before)] },
    after: { entries: [sittingLine(after)], reason: input.reason },
  });
  return programmeOf(ctx, input.year);
}

async function checkChange(ctx: ActionContext, year: number, before: Entry, after: Entry): Promise<void> {
  if (sittingLine(before) === sittingLine(after)) throw ruleError("nothing-changed", "reason", "Chưa đổi gì so với chương trình.");
  if (before.plannedOn && !after.plannedOn) throw ruleError("no-day", "plannedOn", "Cần nhập ngày dời đến.");
  const far = after.plannedOn === before.plannedOn ? null : moveProblem(after.month, after.plannedOn);
  if (far) throw ruleError("moved-too-far", "plannedOn", far);
  const late = dueProblem(after);
  if (late) throw ruleError("draft-too-late", "draftDueOn", late);
  if (after.preparerId === before.preparerId) return;
  const [stranger] = Object.values(await checkPreparers(ctx, year, [after]));
  if (stranger) throw ruleError("not-of-this-cell", "preparerId", stranger);
}
