import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { callOffEntry as declared, Entry, Programme } from "../contract.ts";
import { loadEntry } from "./load-entry.ts";
import { loadForStep } from "./load-for-step.ts";
import { noteChange } from "./note-change.ts";
import { placeOf } from "./queries.ts";

/** A sitting that will not be held stays in the programme with its reason; nothing is taken out of it. */
export async function callOffEntry(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const row = await loadForStep(ctx, input, ["in-force"]);
  const entry = await loadEntry(ctx, row, input.entryId);
  if (await wasHeld(ctx, entry)) throw new AppError("rule", "already-held", "Kỳ này đã họp và có biên bản nên giữ trong chương trình.");
  await ctx.tx.updateTable("programme_entries").set({ is_called_off: true }).where("id", "=", entry.id).execute();
  return noteChange(ctx, row, { year: input.year, entryId: entry.id, kind: "call-off", before: entry, after: null, reason: input.reason });
}

/** Whether a meeting of this kind is on record for the month of the entry. */
async function wasHeld(ctx: ActionContext, { month, isRegular }: Entry): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from meetings where organisation_id = ${placeOf(ctx).id} and month = ${`${month}-01`}::date
      and (${isRegular} and is_regular or not ${isRegular} and is_thematic)) as held`.execute(ctx.tx);
  return rows[0]?.held ?? false;
}
