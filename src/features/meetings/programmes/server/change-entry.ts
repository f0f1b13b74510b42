import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { changeEntry as declared, Entry, Programme } from "../contract.ts";
import { dueProblem, moveProblem, sittingLine } from "../rules.ts";
import { checkPreparers } from "./check-preparers.ts";
import { loadEntry } from "./load-entry.ts";
import { loadForStep } from "./load-for-step.ts";
import { noteChange } from "./note-change.ts";
import { entryColumns } from "./queries.ts";

/** Moves a sitting of a programme in force, or changes its topic or who prepares it; the way it took is kept with the reason. */
export async function changeEntry(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const row = await loadForStep(ctx, input, ["in-force"]);
  const before = await loadEntry(ctx, row, input.entryId);
  const { plannedOn, startsAt, place, topic, preparerId, draftDueOn, note } = input;
  const after = { ...before, plannedOn, startsAt, place, topic, preparerId, draftDueOn, note };
  await checkChange(ctx, input.year, before, after);
  await ctx.tx.updateTable("programme_entries").set(entryColumns(after)).where("id", "=", before.id).execute();
  return noteChange(ctx, row, { year: input.year, entryId: before.id, kind: "change", before, after, reason: input.reason });
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
