import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getPlanRow } from "./queries.ts";

/** A paper that was not withdrawn, of a sitting proved to lie in the scope. @throws not-found */
export async function loadPaper(ctx: ActionContext, { plannedMeetingId, paperId }: { plannedMeetingId: number; paperId: number }) {
  await getPlanRow(ctx, plannedMeetingId);
  const paper = await ctx.tx
    .selectFrom("planned_papers")
    .select(["file_key", "file_name", "file_type"])
    .where("id", "=", paperId)
    .where("planned_meeting_id", "=", plannedMeetingId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (!paper) throw notFound();
  return paper;
}
