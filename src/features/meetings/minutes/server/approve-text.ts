import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { approveText as declared, TextDetail } from "../contract.ts";
import { checkApproval } from "../rules.ts";
import { describeText } from "./get-text.ts";
import { loadText } from "./load-text.ts";
import { findText, liveText } from "./queries.ts";
import { markApproved, writeText } from "./writes.ts";

/** The meeting adopted the text as it was read back, at the end of the sitting: without a dissenting voice, or by vote. */
export async function approveText(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TextDetail> {
  const { meeting, row } = await loadText(ctx, input);
  const present = meeting.present + meeting.visiting;
  checkApproval(input.how, input.inFavour, present);
  const inFavour = input.how === "vote" ? input.inFavour : null;
  const live = liveText(meeting, input.kind, row);
  const { body, made } = row ?? { body: live.record, made: live.record };
  await writeText(ctx, meeting.id, input.kind, row, { body, made, figures: live.figures, isEdited: false });
  await markApproved(ctx, meeting.id, input.kind, { how: input.how, inFavour, present });
  await record(ctx, {
    action: `approve-${input.kind}`,
    kind: "meeting",
    id: meeting.id,
    organisationId: meeting.organisationId,
    after: { how: input.how, ...(inFavour !== null && { inFavour, present }) },
  });
  return describeText(ctx, meeting, input.kind, await findText(ctx.tx, meeting.id, input.kind));
}
