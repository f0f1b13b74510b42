import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Approval } from "../../contract.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import { checkApproval, type PaperKind } from "../rules.ts";
import { findText, liveText, type TextRow } from "./queries.ts";
import { kindsOf, writeText } from "./writes.ts";

/** Notes that the meeting adopted a text as it was read back, at the end of the sitting. @throws rule of checkApproval */
export async function adoptText(
  ctx: ActionContext,
  meeting: FoundMeeting,
  kind: PaperKind,
  row: TextRow | undefined,
  given: Approval,
): Promise<void> {
  const present = meeting.present + meeting.visiting;
  checkApproval(given.how, given.inFavour, present);
  const inFavour = given.how === "vote" ? given.inFavour : null;
  const live = await liveText(ctx.tx, meeting, kind, row);
  const { body, made } = row ?? { body: live.record, made: live.record };
  await writeText(ctx, meeting.id, kind, row, { body, made, figures: live.figures, isEdited: false });
  await ctx.tx
    .updateTable("meeting_texts")
    .set({
      approved_how: given.how,
      approved_in_favour: inFavour,
      approved_present: present,
      approved_at: ctx.now,
      approved_by: ctx.user.accountId,
    })
    .where("meeting_id", "=", meeting.id)
    .where("kind", "=", kind)
    .where("frozen_at", "is", null)
    .execute();
  await record(ctx, {
    action: `approve-${kind}`,
    kind: "meeting",
    id: meeting.id,
    organisationId: meeting.organisationId,
    after: { how: given.how, ...(inFavour !== null && { inFavour, present }) },
  });
}

/** As minutes go up: what the meeting had not adopted yet, or was edited since. */
export async function adoptTexts(ctx: ActionContext, meeting: FoundMeeting, given: Approval): Promise<void> {
  for (const kind of kindsOf(meeting)) {
    const row = await findText(ctx.tx, meeting.id, kind);
    if (!row?.approvedHow || row.isEditedSince) await adoptText(ctx, meeting, kind, row, given);
  }
}
