import type { InputOf } from "#contract/endpoint.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Block, docxType, officialDocument, type Run } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { AttendanceLine } from "../contract.ts";
import type { downloadMinutes as declared } from "../papers/contract.ts";
import { classNames, decisions, endsNextDay, isGroundOfHealth, modes } from "../rules.ts";
import { dayInWords, headOf, percent, twoDigits } from "./document-words.ts";
import { type FoundMeeting, getMeetingRow } from "./queries.ts";

/** The minutes of a sitting, field by field as the usual form has them, in the layout of the day. */
export async function downloadMinutes(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, input.meetingId);
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], meeting.organisationId, meeting.heldOn);
  const body = await officialDocument({
    layout: inForce["documents.layout"],
    head: headOf(meeting, inForce["documents.place"], null),
    kind: "Biên bản",
    subject: subjectOf(meeting),
    body: minutesBody(meeting),
    recipients: [],
    signatures: [
      { authority: "", position: "Người ghi biên bản", name: meeting.secretary ?? "" },
      { authority: "", position: "Chủ trì", name: meeting.chair ?? "" },
    ],
  });
  return { fileName: `Biên bản ${meeting.organisationName} ${meeting.month}.docx`, contentType: docxType, body };
}

export function subjectOf(meeting: Pick<FoundMeeting, "isRegular" | "isThematic" | "month" | "topic">): string {
  const month = `tháng ${Number(meeting.month.slice(5))} năm ${meeting.month.slice(0, 4)}`;
  if (!meeting.isRegular) return `sinh hoạt chuyên đề ${month}${meeting.topic ? `\n“${meeting.topic}”` : ""}`;
  return `họp chi bộ ${month}${meeting.isThematic && meeting.topic ? `,\nchuyên đề “${meeting.topic}”` : ""}`;
}

/** The text of the minutes; also what the page shows beside the record. */
export function minutesBody(meeting: FoundMeeting): Block[] {
  return [
    ...opening(meeting),
    ...people(meeting),
    { type: "heading", level: 1, text: "I- NỘI DUNG" },
    ...items(meeting),
    ...votes(meeting),
    ...ending(meeting),
  ];
}

function opening(meeting: FoundMeeting): Block[] {
  const clock = meeting.beganAt ? `Hồi ${meeting.beganAt.replace(":", " giờ ")}, ngày` : "Ngày";
  const where = meeting.place ? `, tại ${meeting.place}` : "";
  const mode = meeting.mode === "in-person" ? "" : `, hình thức ${modes[meeting.mode].toLowerCase()}`;
  return [
    text(`${clock} ${dayInWords(meeting.heldOn)}${where}, ${meeting.organisationName} ${subjectOf({ ...meeting, topic: null })}${mode}.`),
  ];
}

function people(meeting: FoundMeeting): Block[] {
  const { attendance } = meeting;
  const split =
    meeting.official === null
      ? ""
      : `, trong đó chính thức: ${twoDigits(meeting.official)}, dự bị: ${twoDigits(meeting.probationary ?? 0)}`;
  const lines: (string | null)[] = [
    `Tổng số đảng viên: ${twoDigits(meeting.total)}${split}. Miễn sinh hoạt: ${twoDigits(meeting.exempt)}. Sinh hoạt tạm thời nơi khác: ${twoDigits(meeting.away)}.`,
    `Có mặt: ${twoDigits(meeting.present)}${presentSplit(attendance)}${meeting.visiting > 0 ? `; đảng viên sinh hoạt tạm đến: ${twoDigits(meeting.visiting)}` : ""}.`,
    `Vắng có lý do: ${twoDigits(meeting.excused)}${namesWithReason(attendance, "excused")}. Vắng không lý do: ${twoDigits(meeting.unexcused)}${namesWithReason(attendance, "unexcused")}.`,
    lateLine(attendance),
    meeting.guests ? `Khách mời, đại biểu cấp trên: ${meeting.guests}.` : null,
    `Chủ trì: ${meeting.chair ? `đồng chí ${meeting.chair}` : "…"}. Thư ký: ${meeting.secretary ? `đồng chí ${meeting.secretary}` : "…"}.`,
    meeting.feesPaid === null
      ? null
      : `Đảng phí: ${meeting.feesPaid}/${meeting.total} đảng viên đã nộp${meeting.feesNote ? ` (${meeting.feesNote})` : ""}.`,
  ];
  return lines.flatMap((line) => (line === null ? [] : [text(line)]));
}

function presentSplit(attendance: readonly AttendanceLine[]): string {
  const here = attendance.filter((line) => !line.isVisiting && ["present", "late", "online"].includes(line.state));
  if (here.length === 0) return "";
  const official = here.filter((line) => line.standing === "official").length;
  return ` (chính thức ${twoDigits(official)}, dự bị ${twoDigits(here.length - official)})`;
}

/** A paper goes from hand to hand: grounds of health do not stand on it. */
function namesWithReason(attendance: readonly AttendanceLine[], state: "excused" | "unexcused"): string {
  const names = attendance
    .filter((line) => line.state === state)
    .map((line) => `đồng chí ${line.name}${line.reason && !isGroundOfHealth(line.reason) ? `, ${line.reason}` : ""}`);
  return names.length > 0 ? ` (${names.join("; ")})` : "";
}

function lateLine(attendance: readonly AttendanceLine[]): string | null {
  const late = attendance.filter((line) => line.state === "late");
  if (late.length === 0) return null;
  const names = late.map((line) => `đồng chí ${line.name}${line.arrivedAt ? `, ${line.arrivedAt.replace(":", " giờ ")}` : ""}`);
  return `Đến muộn: ${twoDigits(late.length)} (${names.join("; ")}).`;
}

function items(meeting: FoundMeeting): Block[] {
  // A part of the usual agenda that nobody wrote about does not belong in the minutes.
  const written = meeting.items.filter((item) => item.content.trim() !== "" || item.conclusion.trim() !== "");
  return (written.length > 0 ? written : meeting.items).flatMap((item, at) => [
    { type: "heading" as const, level: 2 as const, text: `${at + 1}. ${item.title}` },
    ...paragraphs(item.content),
    ...(item.conclusion ? [text({ text: "Kết luận: ", italic: true }, item.conclusion)] : []),
  ]);
}

function votes(meeting: FoundMeeting): Block[] {
  if (meeting.votes.length === 0) return [];
  const lines = meeting.votes.map((vote) => {
    const kind = vote.decision === "resolution" ? "" : `${decisions[vote.decision]}: `;
    const how = vote.isSecret ? "bỏ phiếu kín" : "giơ tay";
    return text(
      { text: `${kind}${vote.subject}. `, bold: true },
      `Biểu quyết (${how}): ${vote.inFavour}/${vote.base} tán thành (${percent(vote.inFavour, vote.base)}), không tán thành ${twoDigits(vote.against)}, ý kiến khác ${twoDigits(vote.other)}; cần ${vote.needed} phiếu, ${vote.passed ? "được thông qua" : "không được thông qua"}.`,
    );
  });
  return [{ type: "heading", level: 1, text: "II- BIỂU QUYẾT" }, ...lines];
}

function ending(meeting: FoundMeeting): Block[] {
  const score =
    meeting.selfScore === null
      ? []
      : [
          text(
            `Chi bộ tự chấm chất lượng kỳ sinh hoạt: ${String(meeting.selfScore).replace(".", ",")} điểm${meeting.selfClass ? `, xếp loại ${classNames[meeting.selfClass]}` : ""}.`,
          ),
        ];
  const clock = meeting.endedAt
    ? ` Kết thúc lúc ${meeting.endedAt.replace(":", " giờ ")} ${endsNextDay(meeting) ? "ngày hôm sau" : "cùng ngày"}.`
    : "";
  return [...score, text(`Biên bản đã được đọc lại và thông qua trước chi bộ.${clock}`)];
}

/** Each line of a text as a paragraph. */
export function paragraphs(prose: string): Block[] {
  return prose.split(/\n+/).flatMap((line) => (line.trim() === "" ? [] : [text(line.trim())]));
}

export function text(...runs: Run[]): Block {
  return { type: "paragraph", runs };
}
