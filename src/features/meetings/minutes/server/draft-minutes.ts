import type { FigureRun } from "#contract/figure-text.ts";
import { partyLetter } from "#server/files/docx-body.ts";
import { decisions, endsNextDay, modes } from "../../rules.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import { type DraftPart, keysOf, lettered, voteOrigin, writtenItems } from "../rules.ts";

/** The first text of the minutes, field by field as the usual form has them: every number, vote and list of names is a chip. */
export function draftMinutes(meeting: FoundMeeting): DraftPart[] {
  return [
    opening(meeting),
    people(meeting),
    officers(meeting),
    ...items(meeting),
    ...votes(meeting),
    ...assignment(meeting),
    ending(meeting),
  ];
}

export function subjectOf(meeting: Pick<FoundMeeting, "isRegular" | "isThematic" | "month" | "topic">): string {
  const month = `tháng ${Number(meeting.month.slice(5))} năm ${meeting.month.slice(0, 4)}`;
  if (!meeting.isRegular) return `sinh hoạt chuyên đề ${month}${meeting.topic ? `\n“${meeting.topic}”` : ""}`;
  return `họp chi bộ ${month}${meeting.isThematic && meeting.topic ? `,\nchuyên đề “${meeting.topic}”` : ""}`;
}

/** Each line of a text for itself. */
export function linesOf(prose: string): string[] {
  return prose.split(/\n+/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

export function chip(figure: string, form = "text"): FigureRun {
  return { figure, form };
}

/** A count with a zero in front: "07". */
export function two(figure: string): FigureRun {
  return { figure, form: "two" };
}

export function text(...runs: FigureRun[]): DraftPart["paragraphs"][number] {
  return { kind: "text", runs };
}

function opening(meeting: FoundMeeting): DraftPart {
  const clock: FigureRun[] = meeting.beganAt ? ["Hồi ", chip("sitting.began"), ", ngày "] : ["Ngày "];
  const where = meeting.place ? `, tại ${meeting.place}` : "";
  const mode = meeting.mode === "in-person" ? "" : `, hình thức ${modes[meeting.mode].toLowerCase()}`;
  const what = subjectOf({ ...meeting, topic: null });
  return {
    origin: "opening",
    name: "Thời gian, địa điểm",
    source: "sitting",
    paragraphs: [text(...clock, chip("sitting.day"), `${where}, ${meeting.organisationName} ${what}${mode}.`)],
  };
}

function people(meeting: FoundMeeting): DraftPart {
  const has = (state: string) => meeting.attendance.some((line) => line.state === state);
  const split: FigureRun[] =
    meeting.official === null ? [] : [", trong đó chính thức: ", two("people.official"), ", dự bị: ", two("people.probationary")];
  const here: FigureRun[] = meeting.attendance.some((line) => !line.isVisiting && ["present", "late", "online"].includes(line.state))
    ? [" (chính thức ", two("present.official"), ", dự bị ", two("present.probationary"), ")"]
    : [];
  const names = (state: string, code: string): FigureRun[] => (has(state) ? [" (", chip(code), ")"] : []);
  return {
    origin: "people",
    name: "Thành phần",
    source: meeting.attendance.length > 0 ? "roll" : "typed",
    paragraphs: [
      text(
        "Tổng số đảng viên: ",
        two("people.total"),
        ...split,
        ". Miễn sinh hoạt: ",
        two("people.exempt"),
        ". Sinh hoạt tạm thời nơi khác: ",
        two("people.away"),
        ".",
      ),
      text(
        "Được triệu tập: ",
        two("people.due"),
        ". Có mặt: ",
        two("people.present"),
        ...here,
        ...(meeting.visiting > 0 ? ["; đảng viên sinh hoạt tạm đến: ", two("people.visiting")] : []),
        ".",
      ),
      text(
        "Vắng có lý do: ",
        two("people.excused"),
        ...names("excused", "excused.names"),
        ". Vắng không lý do: ",
        two("people.unexcused"),
        ...names("unexcused", "unexcused.names"),
        ".",
      ),
      ...(has("late") ? [text("Đến muộn: ", two("people.late"), " (", chip("late.names"), ").")] : []),
    ],
  };
}

function officers(meeting: FoundMeeting): DraftPart {
  const chair: FigureRun[] = meeting.chair ? ["Chủ trì: đồng chí ", chip("sitting.chair"), "."] : ["Chủ trì: …"];
  const secretary: FigureRun[] = meeting.secretary ? [" Thư ký: đồng chí ", chip("sitting.secretary"), "."] : [" Thư ký: …"];
  const note = meeting.feesNote ? ` (${meeting.feesNote})` : "";
  return {
    origin: "officers",
    name: "Chủ trì, thư ký, đảng phí",
    source: "sitting",
    paragraphs: [
      ...(meeting.guests ? [text(`Khách mời, đại biểu cấp trên: ${meeting.guests}.`)] : []),
      text(...chair, ...secretary),
      ...(meeting.feesPaid === null ? [] : [text("Đảng phí: ", chip("fees.paid", "pair"), ` đảng viên đã nộp${note}.`)]),
    ],
  };
}

/** Each item with what was said and concluded, its votes right below it. */
function items(meeting: FoundMeeting): DraftPart[] {
  const written = writtenItems(meeting);
  const keys = keysOf(written.map((item) => item.title));
  if (written.length === 0) return [];
  const head: DraftPart = { origin: "content", name: "Nội dung", source: "sitting", paragraphs: [{ kind: "part", runs: ["I- NỘI DUNG"] }] };
  const parts = written.flatMap((item, at): DraftPart[] => {
    const origin = `item.${keys[at]}`;
    const part = { origin, name: `Mục ${at + 1}. ${item.title}`, source: "typed" as const, paragraphs: itemWords(item, origin) };
    return [part, ...votesOf(meeting, meeting.items.indexOf(item) + 1, origin)];
  });
  return [head, ...parts];
}

function itemWords(item: FoundMeeting["items"][number], origin: string): DraftPart["paragraphs"] {
  const lines = linesOf(item.content);
  const said = item.section === "documents" ? lettered(lines, partyLetter) : lines;
  return [
    { kind: "item", runs: [chip(`${origin}.place`), `. ${item.title}`] },
    ...said.map((line) => text(line)),
    ...(item.conclusion ? [text({ text: "Kết luận: ", italic: true }, linesOf(item.conclusion).join(" "))] : []),
  ];
}

function votesOf(meeting: FoundMeeting, position: number, item: string): DraftPart[] {
  const keys = keysOf(meeting.votes.map((vote) => vote.subject));
  return meeting.votes.flatMap((vote, at): DraftPart[] => {
    if (vote.item !== position) return [];
    const what = vote.decision === "resolution" ? "" : ` ${decisions[vote.decision].toLowerCase()}`;
    const words = text({ text: `Biểu quyết${what}`, italic: true }, ` (${wayOf(vote)}) “${vote.subject}”: `, ...counts(`vote.${keys[at]}`));
    return [{ origin: voteOrigin(item, keys[at]), name: `Biểu quyết: ${vote.subject}`, source: "votes", paragraphs: [words] }];
  });
}

/** The votes on the sitting as a whole. */
function votes(meeting: FoundMeeting): DraftPart[] {
  const keys = keysOf(meeting.votes.map((vote) => vote.subject));
  const whole = meeting.votes.flatMap((vote, at) => (vote.item === null ? [{ ...vote, key: keys[at] }] : []));
  if (whole.length === 0) return [];
  const heads = lettered(
    whole.map((vote) => `${vote.decision === "resolution" ? "" : `${decisions[vote.decision]}: `}${vote.subject}. `),
    partyLetter,
  );
  return [
    { origin: "votes", name: "Biểu quyết", source: "votes", paragraphs: [{ kind: "part", runs: ["II- BIỂU QUYẾT"] }] },
    ...whole.map((vote, at): DraftPart => {
      const words = text({ text: heads[at] ?? "", bold: true }, `Biểu quyết (${wayOf(vote)}): `, ...counts(`vote.${vote.key}`));
      return { origin: voteOrigin(null, vote.key), name: `Biểu quyết: ${vote.subject}`, source: "votes", paragraphs: [words] };
    }),
  ];
}

const wayOf = ({ isSecret }: { isSecret: boolean }) => (isSecret ? "bỏ phiếu kín" : "giơ tay");

function counts(code: string): FigureRun[] {
  return [
    ...[chip(`${code}.for`, "pair"), " tán thành (", chip(`${code}.for`, "share"), "), không tán thành ", two(`${code}.against`)],
    ...[", ý kiến khác ", two(`${code}.other`), "; cần ", chip(`${code}.needed`, "plain"), " phiếu, ", chip(`${code}.result`), "."],
  ];
}

/** Who was given what until when: one wording for minutes and resolution. */
function assignment({ resolution, votes: all }: FoundMeeting): DraftPart[] {
  const lines = lettered(linesOf(resolution?.assignment ?? ""), partyLetter);
  if (lines.length === 0) return [];
  const head = `${all.some((vote) => vote.item === null) ? "III" : "II"}- PHÂN CÔNG NHIỆM VỤ`;
  const paragraphs = [{ kind: "part" as const, runs: [head] }, ...lines.map((line) => text(line))];
  return [{ origin: "assignment", name: "Phân công nhiệm vụ", source: "sitting", paragraphs }];
}

/** That the meeting adopted it is a chip as well: it comes true after the words were written. */
function ending(meeting: FoundMeeting): DraftPart {
  const rated: FigureRun[] = meeting.selfClass ? [", xếp loại ", chip("score.class")] : [];
  const score =
    meeting.selfScore === null ? [] : [text("Chi bộ tự chấm chất lượng kỳ sinh hoạt: ", chip("score.total"), " điểm", ...rated, ".")];
  const ended: FigureRun[] = meeting.endedAt
    ? [" Kết thúc lúc ", chip("sitting.ended"), endsNextDay(meeting) ? " ngày hôm sau." : " cùng ngày."]
    : [];
  return { origin: "ending", name: "Kết thúc", source: "sitting", paragraphs: [...score, text(chip("approval.sentence"), ".", ...ended)] };
}
