import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { docxType } from "#server/files/docx.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { getPaper as declared } from "../contract.ts";
import { getPlanRow } from "./queries.ts";

/** A paper of a sitting: a PDF or picture opens in the browser, a Word file is saved. */
export async function getPaper(ctx: ActionContext, { plannedMeetingId, paperId }: InputOf<typeof declared>): Promise<FileAnswer> {
  await getPlanRow(ctx, plannedMeetingId);
  const paper = await ctx.tx
    .selectFrom("planned_papers")
    .select(["file_key", "file_name", "file_type"])
    .where("id", "=", paperId)
    .where("planned_meeting_id", "=", plannedMeetingId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (!paper) throw notFound();
  const body = await readStoredFile(ctx.config, paper.file_key);
  return { fileName: paper.file_name, contentType: paper.file_type, body, isShown: paper.file_type !== docxType };
}
