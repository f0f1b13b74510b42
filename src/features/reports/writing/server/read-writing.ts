import { rule } from "#features/regulations/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Writing } from "../contract.ts";
import { readUses } from "./read-uses.ts";

type Report = Parameters<typeof readUses>[1] & { organisationId: number };

/** What stands beside a text that is being written, with the figures that were counted for it. */
export async function readWriting(ctx: ActionContext, report: Report, figures: Writing["figures"]): Promise<Writing> {
  const vagueWords = await rule(ctx.tx, "reports.vague_words", report.organisationId, ctx.today);
  return { vagueWords, figures, uses: await readUses(ctx.tx, report) };
}
