import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Block, docxType, officialDocument } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { Resolution } from "../contract.ts";
import type { downloadResolution as declared } from "../papers/contract.ts";
import { classNames } from "../rules.ts";
import { dayInWords, headOf, percent, twoDigits } from "./document-words.ts";
import { paragraphs, text } from "./minutes-docx.ts";
import { type FoundMeeting, getMeetingRow } from "./queries.ts";

/** The cell's monthly resolution in the frame used since Hướng dẫn 42-HD/BTCTW. Not every sitting has one. */
export async function downloadResolution(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, input.meetingId);
  const { resolution } = meeting;
  if (!resolution) throw new AppError("rule", "no-resolution", "Kỳ này chưa ghi nghị quyết. Ghi phần nghị quyết của kỳ họp trước.");
  const inForce = await rules(
    ctx.tx,
    ["documents.layout", "documents.place", "minutes.resolution_authority"],
    meeting.organisationId,
    meeting.heldOn,
  );
  const body = await officialDocument({
    layout: inForce["documents.layout"],
    head: headOf(meeting, inForce["documents.place"], resolution.number || "……-NQ/CB"),
    kind: "Nghị quyết",
    subject: resolution.subject || `lãnh đạo thực hiện nhiệm vụ tháng ${Number(meeting.month.slice(5))} năm ${meeting.month.slice(0, 4)}`,
    body: resolutionBody(meeting, resolution),
    recipients: [meeting.parentName ?? "Cấp ủy cấp trên", "Đảng viên trong chi bộ", "Lưu Chi bộ"],
    signatures: [{ authority: inForce["minutes.resolution_authority"], position: "Bí thư", name: meeting.chair ?? "" }],
  });
  return { fileName: `Nghị quyết ${meeting.organisationName} ${meeting.month}.docx`, contentType: docxType, body };
}

function resolutionBody(meeting: FoundMeeting, resolution: Resolution): Block[] {
  return [
    opening(meeting),
    { type: "heading", level: 1, text: "I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THÁNG TRƯỚC" },
    ...part("1. Công tác chính trị, tư tưởng", resolution.reviewPolitics),
    ...part("2. Lãnh đạo thực hiện nhiệm vụ chính trị", resolution.reviewWork),
    ...taskTable(resolution),
    ...part("4. Biểu dương, nhắc nhở", resolution.praise),
    ...part("5. Hạn chế, nguyên nhân", resolution.weaknesses),
    { type: "heading", level: 1, text: "II- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG TỚI" },
    ...orDots(resolution.direction),
    { type: "heading", level: 1, text: "III- PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN" },
    ...orDots(resolution.assignment),
    ...selfRating(meeting),
    ...voteLine(meeting),
  ];
}

function opening(meeting: FoundMeeting): Block {
  const length = meeting.minutes ? `, thời gian ${meeting.minutes} phút` : "";
  const fees = meeting.feesPaid === null ? "" : ` Đảng phí: ${meeting.feesPaid}/${meeting.total} đảng viên đã nộp.`;
  return text(
    `Ngày ${dayInWords(meeting.heldOn)}${meeting.place ? `, tại ${meeting.place}` : ""}, ${meeting.organisationName} họp thường kỳ${length}. ` +
      `Tổng số đảng viên ${twoDigits(meeting.total)}; có mặt ${twoDigits(meeting.present)}; vắng có lý do ${twoDigits(meeting.excused)}; vắng không lý do ${twoDigits(meeting.unexcused)}; miễn sinh hoạt ${twoDigits(meeting.exempt)}. ` +
      `Chủ trì: đồng chí ${meeting.chair ?? "…"}; thư ký: đồng chí ${meeting.secretary ?? "…"}.${fees} Chi bộ đã thông qua chương trình, thảo luận và thống nhất quyết nghị:`,
  );
}

function taskTable(resolution: Resolution): Block[] {
  if (resolution.tasks.length === 0) return part("3. Kết quả thực hiện nghị quyết tháng trước", "");
  return [
    { type: "heading", level: 2, text: "3. Kết quả thực hiện nghị quyết tháng trước" },
    {
      type: "table",
      columns: [
        { title: "TT", share: 1, align: "center" },
        { title: "Nhiệm vụ đề ra", share: 6 },
        { title: "Tình trạng đầu kỳ", share: 3 },
        { title: "Kết quả thực hiện", share: 4 },
      ],
      rows: resolution.tasks.map((row, at) => [String(at + 1), row.task, row.status, row.result]),
    },
  ];
}

function selfRating(meeting: FoundMeeting): Block[] {
  if (meeting.selfScore === null || !meeting.selfClass) return [];
  const score = String(meeting.selfScore).replace(".", ",");
  return [
    { type: "heading", level: 1, text: "IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG KỲ SINH HOẠT" },
    text(`Tổng điểm ${score}/100, xếp loại ${classNames[meeting.selfClass]}.`),
  ];
}

function voteLine(meeting: FoundMeeting): Block[] {
  const vote = meeting.votes.find((one) => one.decision === "resolution");
  return vote
    ? [text(`Nghị quyết được ${vote.inFavour}/${vote.base} đảng viên biểu quyết tán thành (${percent(vote.inFavour, vote.base)}).`)]
    : [];
}

function part(heading: string, prose: string): Block[] {
  return [{ type: "heading", level: 2, text: heading }, ...orDots(prose)];
}

/** What was not written is left to be filled in by hand. */
function orDots(prose: string): Block[] {
  const lines = paragraphs(prose);
  return lines.length > 0 ? lines : [text("…")];
}
