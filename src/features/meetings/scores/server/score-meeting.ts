import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { forbidden } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { hasAttended } from "../../attending/server/queries.ts";
import { classOf, openStates } from "../../rules.ts";
import { type FoundMeeting, getMeetingRow } from "../../server/queries.ts";
import type { scoreMeeting as above, scoreAttended as attended, scoreOwnMeeting as own, Scores } from "../contract.ts";
import { type Known, type Seat, totalOf } from "../rules.ts";
import { knownOf, scoresOf, seatsOf } from "./get-scores.ts";
import { findForm, findSheets } from "./queries.ts";

/** The cell's own points; they become the meeting's self score. */
export async function scoreOwnMeeting(ctx: ActionContext, input: InputOf<typeof own>): Promise<Scores> {
  return score(ctx, input, "cell");
}

/** The points of the committee member who attended, or of the committee above. */
export async function scoreMeeting(ctx: ActionContext, { seat, ...input }: InputOf<typeof above>): Promise<Scores> {
  return score(ctx, input, seat);
}

/** The points of the committee member who follows the cell and was there. */
export async function scoreAttended(ctx: ActionContext, input: InputOf<typeof attended>): Promise<Scores> {
  if (!(await hasAttended(ctx, input.meetingId)))
    throw new AppError("rule", "not-attended", "Ghi “Tôi đã dự” trước khi chấm phần cấp ủy viên dự.");
  return score(ctx, input, "attendee");
}

async function score(ctx: ActionContext, input: InputOf<typeof own>, seat: Seat): Promise<Scores> {
  await ctx.tx.selectFrom("meetings").select("id").where("id", "=", input.meetingId).forUpdate().execute();
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, input.meetingId);
  if (!seatsOf(ctx, meeting).includes(seat)) throw tooLate(meeting, seat);
  const before = (await findSheets(ctx.tx, meeting.id)).find((sheet) => sheet.seat === seat);
  if ((before?.version ?? 0) !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa chấm kỳ này.", { current: await scoresOf(ctx, meeting) });
  const { columns, after } = await sheetOf(ctx, meeting, input);
  const row = { meeting_id: meeting.id, seat, ...columns, version: input.version + 1, written_at: ctx.now, account_id: ctx.user.accountId };
  await ctx.tx
    .insertInto("score_sheets")
    .values(row)
    .onConflict((conflict) => conflict.columns(["meeting_id", "seat"]).doUpdateSet(row))
    .execute();
  if (seat === "cell") await keepSelfScore(ctx, meeting, columns);
  await record(ctx, {
    action: "score-meeting",
    kind: "meeting",
    id: meeting.id,
    organisationId: meeting.organisationId,
    ...(before && { before: { seat, total: before.total, class: before.class } }),
    after: { seat, ...after },
  });
  return scoresOf(ctx, await getMeetingRow(ctx.tx, ctx.scope, meeting.id));
}

async function sheetOf(ctx: ActionContext, meeting: FoundMeeting, input: InputOf<typeof own>) {
  const named = await findForm(ctx.tx, input.formCode);
  if (!named) throw new AppError("rule", "no-such-form", "Phiếu chấm này không còn. Tải lại trang để lấy phiếu đang áp dụng.");
  const known = await knownOf(ctx, meeting, named.form);
  const total = totalOf(named.form, input.lines, known);
  const cutoffs = await rule(ctx.tx, "meetings.class_cutoffs", meeting.organisationId, meeting.heldOn);
  const lines = input.lines.map((line) => ({ ...line, reason: line.reason.trim(), known: known.get(line.number) ?? null }));
  const columns = {
    form_code: named.code,
    lines: JSON.stringify(lines),
    total,
    class: classOf(total, cutoffs) as string,
    note: input.note,
  };
  return {
    columns,
    after: {
      total,
      class: columns.class,
      atOnce: lines.filter(({ atOnce }) => atOnce).length,
      overruled: lines.filter(isOverruled).map(({ number, points, reason }) => ({ number, points, reason })),
    },
  };
}

function isOverruled({ points, known }: { points: number; known: Known | null }): boolean {
  return known !== null && known.points !== points;
}

/** Every figure of scores reads the meeting's own columns. */
async function keepSelfScore(ctx: ActionContext, meeting: FoundMeeting, { total, class: given }: { total: number; class: string }) {
  await sql`update meetings set self_score = ${total}, self_class = ${given}, version = version + 1, updated_at = ${ctx.now}
    where id = ${meeting.id}`.execute(ctx.tx);
}

/** Somebody without the permission never comes here; the seat may not fit the permission, or the time may be over. */
function tooLate(meeting: FoundMeeting, seat: Seat): AppError {
  const isWithCell = openStates.includes(meeting.state);
  if (seat === "cell" && !isWithCell)
    return new AppError("rule", "handed-in", "Biên bản đã nộp nên chi bộ không chấm lại. Cấp trên có thể trả lại để sửa.");
  if (seat !== "cell" && isWithCell)
    return new AppError("rule", "not-handed-in", "Chi bộ chưa nộp biên bản kỳ này nên cấp trên chưa chấm.");
  return forbidden();
}
