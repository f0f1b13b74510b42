import { sql } from "kysely";
import { ruleError } from "#contract/errors.ts";
import { votesNeeded } from "#features/regulations/rules.ts";
import { rule, rules } from "#features/regulations/server/queries.ts";
import { planKept } from "#server/db/kept-plans.ts";
import type { Statement } from "#server/db/send-together.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AttendanceLine, MeetingDraft } from "../contract.ts";
import {
  type Attendee,
  checkTotals,
  checkVote,
  classOf,
  isPresent,
  minutesBetween,
  type Totals,
  totalsOf,
  voteBase,
  votersPresent,
} from "../rules.ts";
import { findRoster } from "./queries.ts";

type Writer = Pick<ActionContext, "tx">;

/** What a draft becomes in the books: columns of `meetings`, and the rows that hang on it. */
export interface MeetingRows {
  columns: Awaited<ReturnType<typeof meetingColumns>>;
  attendance: AttendanceLine[];
}

/** Works a draft out: the roll call by each member's standing that day, or the totals as typed. */
export async function workOut(ctx: Writer, organisationId: number, draft: MeetingDraft): Promise<MeetingRows> {
  const roster = await findRoster(ctx.tx, organisationId, draft.heldOn);
  const isRecorded = draft.attendance.length > 0;
  if (!isRecorded && !draft.totals)
    throw ruleError("no-attendance", "attendance", "Chưa điểm danh. Điểm danh từng người, hoặc nhập số tổng nếu chỉ biết tổng.");
  const attendance = isRecorded ? callRoll(roster, draft.attendance) : [];
  return { attendance, columns: await meetingColumns(ctx, organisationId, draft, attendance, roster) };
}

/** Puts what was said of each person beside who they were that day; everybody of the cell must be named. */
function callRoll(roster: readonly AttendanceLine[], said: MeetingDraft["attendance"]): AttendanceLine[] {
  const strangerAt = said.findIndex((line) => !roster.some((person) => person.memberId === line.memberId));
  if (strangerAt >= 0)
    throw ruleError(
      "not-of-this-cell",
      `attendance.${strangerAt}`,
      "Người này không thuộc chi bộ vào ngày họp. Tải lại danh sách điểm danh.",
    );
  const missing = roster.filter((person) => !said.some((line) => line.memberId === person.memberId));
  if (missing.length > 0)
    throw ruleError(
      "roll-not-whole",
      "attendance",
      `Điểm danh còn thiếu ${missing.length} người thuộc chi bộ ngày này. Tải lại danh sách điểm danh.`,
    );
  return roster.map((person) => {
    const line = said.find((one) => one.memberId === person.memberId);
    const { state, reason, arrivedAt, spoke } = line ?? person;
    const isAway = !isPresent(state) && person.situation !== null;
    return {
      ...person,
      state: isAway ? "not-due" : state,
      reason,
      arrivedAt: state === "late" ? arrivedAt : null,
      spoke: spoke && isPresent(state),
    };
  });
}

async function meetingColumns(
  ctx: Writer,
  organisationId: number,
  draft: MeetingDraft,
  attendance: readonly AttendanceLine[],
  roster: readonly AttendanceLine[],
) {
  const totals = attendance.length > 0 ? totalsOf(attendance) : typedTotals(draft, roster.filter((person) => !person.isVisiting).length);
  const cutoffs = draft.selfScore === null ? null : await rule(ctx.tx, "meetings.class_cutoffs", organisationId, draft.heldOn);
  return {
    month: `${draft.month}-01`,
    held_on: draft.heldOn,
    is_regular: draft.isRegular,
    is_thematic: draft.isThematic,
    topic: draft.topic,
    began_at: draft.beganAt,
    ended_at: draft.endedAt,
    minutes: minutesBetween(draft.beganAt, draft.endedAt),
    place: draft.place,
    mode: draft.mode as string,
    source: attendance.length > 0 ? "recorded" : "totals",
    chair: draft.chair,
    secretary: draft.secretary,
    guests: draft.guests,
    fees_paid: draft.feesPaid,
    fees_note: draft.feesNote,
    self_score: draft.selfScore,
    self_class: cutoffs && draft.selfScore !== null ? (classOf(draft.selfScore, cutoffs) as string) : null,
    note: draft.note,
    ...totals,
  };
}

function typedTotals(
  draft: MeetingDraft,
  belonging: number,
): Omit<Totals, "official" | "probationary"> & { official: null; probationary: null } {
  const totals = draft.totals ?? { total: 0, exempt: 0, away: 0, visiting: 0, present: 0, excused: 0, unexcused: 0, spoke: 0 };
  // The register may begin later than the books of meetings: without anybody known that day there is nothing to compare with.
  checkTotals(totals, belonging === 0 ? Number.POSITIVE_INFINITY : belonging, draft.heldOn);
  return { ...totals, official: null, probationary: null };
}

/** The statements that take away what hangs on a sitting, to be written anew. */
export function clearParts(meetingId: number): Statement[] {
  const tables = ["meeting_attendance", "meeting_votes", "meeting_items", "meeting_resolutions"] as const; // votes name items
  return tables.map((table) => sql`delete from ${sql.table(table)} where meeting_id = ${meetingId}`);
}

/** The statements that write all that hangs on a sitting: roll call, items, votes, resolution. */
export async function partsOf(
  ctx: Writer,
  meetingId: number,
  organisationId: number,
  draft: MeetingDraft,
  attendance: readonly AttendanceLine[],
): Promise<Statement[]> {
  const votes = await countVotes(ctx, organisationId, draft, attendance);
  return [
    ...(attendance.length > 0 ? [insertAttendance(meetingId, attendance)] : []),
    ...(draft.items.length > 0 ? [insertItems(meetingId, draft.items)] : []),
    ...(votes.length > 0 ? [ctx.tx.insertInto("meeting_votes").values(votes.map((vote) => ({ meeting_id: meetingId, ...vote })))] : []),
    ...(draft.resolution ? [insertResolution(ctx, meetingId, draft.resolution)] : []),
  ];
}

function insertResolution(ctx: Writer, meetingId: number, resolution: NonNullable<MeetingDraft["resolution"]>): Statement {
  const { reviewPolitics, reviewWork, tasks, ...texts } = resolution;
  const row = { meeting_id: meetingId, ...texts, review_politics: reviewPolitics, review_work: reviewWork, tasks: JSON.stringify(tasks) };
  return ctx.tx.insertInto("meeting_resolutions").values(row);
}

/** The roll call travels as one JSON text: hundreds of parameters cost both sides more than the writing. */
function insertAttendance(meetingId: number, attendance: readonly AttendanceLine[]): Statement {
  return sql`
    insert into meeting_attendance (meeting_id, member_id, standing, situation, is_visiting, state, reason, arrived_at, spoke)
    select ${planKept} ${meetingId}, r."memberId", r.standing, r.situation, r."isVisiting", r.state, r.reason, r."arrivedAt", r.spoke
    from jsonb_to_recordset(${JSON.stringify(attendance)}::jsonb)
      r ("memberId" int, standing text, situation text, "isVisiting" boolean, state text, reason text, "arrivedAt" time, spoke boolean)`;
}

function insertItems(meetingId: number, items: MeetingDraft["items"]): Statement {
  return sql`
    insert into meeting_items (meeting_id, position, session, section, title, content, conclusion)
    select ${planKept} ${meetingId}, r.position, r.session, r.section, r.title, r.content, r.conclusion
    from jsonb_to_recordset(${JSON.stringify(items.map((item, at) => ({ position: at + 1, ...item })))}::jsonb)
      r (position smallint, session text, section text, title text, content text, conclusion text)`;
}

/** Each vote with its base and the majority that the rule of the day asks for. */
async function countVotes(ctx: Writer, organisationId: number, draft: MeetingDraft, attendance: readonly Attendee[]) {
  if (draft.votes.length === 0) return [];
  if (attendance.length === 0)
    throw ruleError("votes-need-roll-call", "votes", "Biểu quyết cần điểm danh từng người để tính số phiếu phải đạt.");
  const base = voteBase(attendance);
  const voters = votersPresent(attendance);
  const shares = await rules(
    ctx.tx,
    ["vote.share.resolution", "vote.share.admission", "vote.share.recognition", "vote.share.removal", "vote.share.expulsion"],
    organisationId,
    draft.heldOn,
  );
  return draft.votes.map((vote, at) => {
    checkVote(vote, { voters, items: draft.items.length }, at);
    const needed = votesNeeded(base, shares[`vote.share.${vote.decision}`]);
    const { item, subject, decision, isSecret, inFavour, against, other } = vote;
    const counted = { in_favour: inFavour, against, other, base, needed, passed: inFavour >= needed };
    return { position: at + 1, item_position: item, subject, decision, is_secret: isSecret, ...counted };
  });
}
