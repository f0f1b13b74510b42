import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { saveProgramme as declared, Programme } from "../contract.ts";
import { programmeProblems, sittingLine } from "../rules.ts";
import { checkPreparers } from "./check-preparers.ts";
import { checkCell, checkVersion, loadForStep } from "./load-for-step.ts";
import { entryColumns, findEntries, findProgramme, type ProgrammeRow, placeOf, programmeOf } from "./queries.ts";

/** Saves a cell's year as a whole while it is with the cell; the first save begins it. */
export async function saveProgramme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const place = placeOf(ctx);
  checkCell(place);
  const problems = { ...programmeProblems(input.year, input.entries), ...(await checkPreparers(ctx, input.year, input.entries)) };
  const [first] = Object.values(problems);
  if (first) throw new AppError("rule", "programme-problems", first, { fields: problems });
  const row = input.version === 0 ? await begin(ctx, input) : await loadForStep(ctx, input, ["draft", "returned"]);
  const before = (await findEntries(ctx.tx, row.id)).map(sittingLine);
  await writeEntries(ctx, row.id, input.entries);
  await ctx.tx
    .updateTable("programmes")
    .set({ version: input.version + 1, updated_at: ctx.now })
    .where("id", "=", row.id)
    .execute();
  const after = input.entries.map(sittingLine);
  await record(ctx, {
    action: "save-programme",
    kind: "programme",
    id: row.id,
    organisationId: place.id,
    before: { entries: before.filter((one) => !after.includes(one)) },
    after: { year: input.year, entries: after.filter((one) => !before.includes(one)) },
  });
  return programmeOf(ctx, input.year);
}

/** Two people may begin the same year at once: the second is told. */
async function begin(ctx: ActionContext, { organisationId, year }: InputOf<typeof declared>): Promise<ProgrammeRow> {
  const made = await ctx.tx
    .insertInto("programmes")
    .values({
      organisation_id: organisationId,
      year,
      state: "draft",
      created_at: ctx.now,
      updated_at: ctx.now,
      created_by: ctx.user.accountId,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "year"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) await checkVersion(ctx, await findProgramme(ctx.tx, organisationId, year), { year, version: 0 });
  return { id: made?.id ?? 0, state: "draft", version: 1 };
}

async function writeEntries(ctx: ActionContext, programmeId: number, entries: InputOf<typeof declared>["entries"]): Promise<void> {
  await ctx.tx.deleteFrom("programme_entries").where("programme_id", "=", programmeId).execute();
  if (entries.length === 0) return;
  const rows = entries.map((entry, at) => ({ ...entryColumns(entry), programme_id: programmeId, position: at + 1 }));
  await ctx.tx.insertInto("programme_entries").values(rows).execute();
}
