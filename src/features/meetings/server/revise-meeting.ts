import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { sendTogether } from "#server/db/send-together.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { reviseMeeting as declared, MeetingDetail } from "../contract.ts";
import { tickOffRemarks } from "../handing-in/server/writes.ts";
import { keepGrounds } from "../rules.ts";
import { loadForStep } from "./load-for-step.ts";
import { getMeetingDetail } from "./queries.ts";
import { checkFree, checkPlace } from "./record-meeting.ts";
import { sayOnBehalf } from "./say-on-behalf.ts";
import { clearParts, partsOf, workOut } from "./writes.ts";

/** Corrects a sitting that the level above has not taken yet; what stood there before stays in the history. */
export async function reviseMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MeetingDetail> {
  const meeting = await loadForStep(ctx, input);
  if (meeting.state === "accepted")
    throw new AppError("rule", "accepted", "Biên bản đã được nhận nên giữ nguyên. Cần sửa thì mở đính chính, ghi lý do.");
  if (meeting.state === "submitted") throw new AppError("rule", "submitted", "Biên bản đang chờ kiểm tra. Nhờ cấp trên trả lại rồi sửa.");
  await checkPlace(ctx, meeting.organisationId, input);
  await checkFree(ctx, meeting.organisationId, input, meeting.id);
  const said = sayOnBehalf(ctx, meeting.organisationId, input);
  const { columns: worked, attendance } = await workOut(ctx, meeting.organisationId, {
    ...input,
    selfScore: (await findSheetScore(ctx, meeting.id)) ?? input.selfScore,
    attendance: keepGrounds(input.attendance, meeting.attendance),
  });
  // A list that was brought in tells how long the sitting took and not when it ended.
  const columns = { ...worked, minutes: worked.minutes ?? (meeting.endedAt === null ? meeting.minutes : null) };
  const before = await ctx.tx.selectFrom("meetings").selectAll().where("id", "=", meeting.id).executeTakeFirstOrThrow();
  await ctx.tx
    .updateTable("meetings")
    .set({ ...columns, ...said, version: meeting.version + 1, updated_at: ctx.now })
    .where("id", "=", meeting.id)
    .execute();
  await sendTogether(ctx.tx, ...clearParts(meeting.id), ...(await partsOf(ctx, meeting.id, meeting.organisationId, input, attendance)));
  await tickOffRemarks(ctx, meeting, input);
  const changed = difference(before, { ...columns, ...said });
  const texts = { items: meeting.items, votes: meeting.votes, resolution: meeting.resolution, attendance: meeting.attendance };
  await record(ctx, {
    action: "revise-meeting",
    kind: "meeting",
    id: meeting.id,
    organisationId: meeting.organisationId,
    before: { ...changed?.before, ...texts },
    after: { ...changed?.after, version: meeting.version + 1 },
  });
  return getMeetingDetail(ctx, meeting.id);
}

/** A score sheet of the cell says the score; without one it is typed with the minutes. */
async function findSheetScore(ctx: ActionContext, meetingId: number): Promise<number | null> {
  const sheet = await ctx.tx
    .selectFrom("score_sheets")
    .select("total")
    .where("meeting_id", "=", meetingId)
    .where("seat", "=", "cell")
    .executeTakeFirst();
  return sheet?.total ?? null;
}
