import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addEntry as declared, Programme } from "../contract.ts";
import { type PlannedSitting, programmeProblems } from "../rules.ts";
import { checkPreparers } from "./check-preparers.ts";
import { loadForStep } from "./load-for-step.ts";
import { noteChange } from "./note-change.ts";
import { entryColumns, findEntries } from "./queries.ts";

/** One more sitting in a programme in force; a month still has one regular sitting. */
export async function addEntry(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const row = await loadForStep(ctx, input, ["in-force"]);
  const { organisationId: _, version: __, year, reason, ...sitting } = input;
  await checkEntry(ctx, year, row.id, sitting);
  const { id } = await ctx.tx
    .insertInto("programme_entries")
    .values({
      ...entryColumns(sitting),
      programme_id: row.id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from programme_entries where programme_id = ${row.id})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return noteChange(ctx, row, { year, entryId: id, kind: "add", before: null, after: sitting, reason });
}

/** The new sitting is looked at as the last one of the year; what stands already was looked at before. */
async function checkEntry(ctx: ActionContext, year: number, programmeId: number, sitting: PlannedSitting): Promise<void> {
  const standing = (await findEntries(ctx.tx, programmeId)).filter((entry) => !entry.isCalledOff);
  const own = `entries.${standing.length}.`;
  const problems = Object.entries({
    ...programmeProblems(year, [...standing, sitting]),
    ...rename(await checkPreparers(ctx, year, [sitting]), "entries.0.", own),
  }).flatMap(([path, text]) => (path.startsWith(own) ? [[path.slice(own.length), text] as const] : []));
  const [first] = problems;
  if (first) throw new AppError("rule", "entry-problems", first[1], { fields: Object.fromEntries(problems) });
}

function rename(problems: Record<string, string>, from: string, to: string): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([path, text]) => [path.replace(from, to), text]));
}
