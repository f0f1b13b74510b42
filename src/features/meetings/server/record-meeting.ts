import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { findOrganisation } from "#features/organisations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { planKept } from "#server/db/kept-plans.ts";
import { sendTogether } from "#server/db/send-together.ts";
import { recording } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { recordMeeting as declared, MeetingDetail, MeetingDraft } from "../contract.ts";
import { markHeld } from "../preparation/server/writes.ts";
import { checkSitting } from "../rules.ts";
import { findRegular, getMeetingDetail } from "./queries.ts";
import { sayOnBehalf } from "./say-on-behalf.ts";
import { partsOf, workOut } from "./writes.ts";

/** Writes down a sitting of a cell: who was there, what was said, decided and voted. */
export async function recordMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  await checkPlace(ctx, place.id, input);
  await checkFree(ctx, place.id, input, null);
  const said = sayOnBehalf(ctx, place.id, input);
  const { columns, attendance } = await workOut(ctx, place.id, input);
  const { id } = await ctx.tx
    .insertInto("meetings")
    .values({
      organisation_id: place.id,
      top_id: place.topId,
      ...columns,
      ...said,
      state: "draft",
      created_at: ctx.now,
      created_by: ctx.user.accountId,
      updated_at: ctx.now,
    })
    .returning("id")
    .modifyEnd(planKept)
    .executeTakeFirstOrThrow();
  const after = { ...columns, ...(said.said_by && said) };
  await sendTogether(
    ctx.tx,
    ...(await partsOf(ctx, id, place.id, input, attendance)),
    markHeld(ctx.now, { ...input, id, organisationId: place.id }),
    await recording(ctx, [{ action: "record-meeting", kind: "meeting", id, organisationId: place.id, after }]),
  );
  return getMeetingDetail(ctx, id);
}

/** The unit must be a cell, and the sitting possible there and then. */
export async function checkPlace(ctx: ActionContext, organisationId: number, draft: MeetingDraft): Promise<void> {
  const cell = await findOrganisation(ctx.tx, organisationId);
  if (!cell?.isCell) throw ruleError("not-a-cell", "organisationId", "Chỉ chi bộ mới có kỳ sinh hoạt chi bộ. Chọn một chi bộ.");
  checkSitting(draft, cell, ctx.today);
}

/** One regular sitting a month; the refusal names the one that is there. */
export async function checkFree(ctx: ActionContext, organisationId: number, draft: MeetingDraft, ownId: number | null): Promise<void> {
  if (!draft.isRegular) return;
  const existing = await findRegular(ctx.tx, organisationId, draft.month);
  if (existing === null || existing === ownId) return;
  const month = `${Number(draft.month.slice(5))}/${draft.month.slice(0, 4)}`;
  const message = `Chi bộ đã có kỳ thường kỳ tháng ${month}. Mở kỳ đó để sửa, hoặc chọn tháng khác.`;
  throw new AppError("conflict", "month-taken", message, { fields: { month: message }, current: { meetingId: existing } });
}
