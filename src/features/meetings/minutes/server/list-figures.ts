import type { Figure } from "#contract/figure-text.ts";
import type { AttendanceLine } from "../../contract.ts";
import { classNames, isGroundOfHealth, isPresent, voteBase } from "../../rules.ts";
import type { GroupScore } from "../../scores/rules.ts";
import { dayInWords, percent, twoDigits } from "../../server/document-words.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import { keysOf, writtenItems } from "../rules.ts";

/** How the meeting adopted the text. */
export interface Approval {
  how: "assent" | "vote";
  inFavour: number | null;
  present: number | null;
}

/** Everything in the record of a sitting that a text can name, with the value of today and the ways to print it. */
export function figuresOf(meeting: FoundMeeting, approval: Approval | null, groups: readonly GroupScore[]): Figure[] {
  return [
    ...sitting(meeting),
    ...rollCall(meeting),
    ...absent(meeting.attendance),
    ...votes(meeting),
    ...score(meeting),
    ...scoreTable(groups),
    ...places(meeting),
    ...adopted(approval),
    ...taskTable(meeting),
  ];
}

function sitting(meeting: FoundMeeting): Figure[] {
  const group = "Buổi họp";
  return [
    words(group, "sitting.day", "Ngày họp", dayInWords(meeting.heldOn)),
    ...(meeting.beganAt ? [words(group, "sitting.began", "Giờ bắt đầu", clock(meeting.beganAt))] : []),
    ...(meeting.endedAt ? [words(group, "sitting.ended", "Giờ kết thúc", clock(meeting.endedAt))] : []),
    ...(meeting.minutes ? [words(group, "sitting.minutes", "Thời lượng, phút", String(meeting.minutes))] : []),
    ...(meeting.chair ? [words(group, "sitting.chair", "Chủ trì", meeting.chair)] : []),
    ...(meeting.secretary ? [words(group, "sitting.secretary", "Thư ký", meeting.secretary)] : []),
    ...(meeting.feesPaid === null ? [] : [part(group, "fees.paid", "Đã nộp đảng phí", meeting.feesPaid, meeting.total)]),
  ];
}

function rollCall(meeting: FoundMeeting): Figure[] {
  const { attendance } = meeting;
  const here = attendance.filter((line) => !line.isVisiting && isPresent(line.state));
  const official = here.filter((line) => line.standing === "official").length;
  const due = meeting.total - meeting.exempt;
  return [
    count(rollGroup, "people.total", "Tổng số đảng viên", meeting.total),
    ...(meeting.official === null ? [] : [count(rollGroup, "people.official", "Chính thức", meeting.official)]),
    ...(meeting.probationary === null ? [] : [count(rollGroup, "people.probationary", "Dự bị", meeting.probationary)]),
    count(rollGroup, "people.exempt", "Miễn sinh hoạt", meeting.exempt),
    count(rollGroup, "people.away", "Sinh hoạt tạm thời nơi khác", meeting.away),
    count(rollGroup, "people.due", "Được triệu tập", due),
    part(rollGroup, "people.present", "Có mặt", meeting.present, due),
    ...(here.length > 0 ? [count(rollGroup, "present.official", "Có mặt, chính thức", official)] : []),
    ...(here.length > 0 ? [count(rollGroup, "present.probationary", "Có mặt, dự bị", here.length - official)] : []),
    count(rollGroup, "people.visiting", "Sinh hoạt tạm đến", meeting.visiting),
    count(rollGroup, "people.excused", "Vắng có lý do", meeting.excused),
    count(rollGroup, "people.unexcused", "Vắng không lý do", meeting.unexcused),
    part(rollGroup, "people.spoke", "Phát biểu", meeting.spoke, meeting.present),
    ...(attendance.length > 0 ? [count(rollGroup, "people.vote_base", "Mẫu số biểu quyết", voteBase(attendance))] : []),
  ];
}

/** Lists of names, with the reasons that may stand on a paper. */
function absent(attendance: readonly AttendanceLine[]): Figure[] {
  const late = attendance.filter((line) => line.state === "late");
  const lists = [
    ["excused.names", "Vắng có lý do, họ tên", attendance.filter((line) => line.state === "excused").map(withReason)],
    ["unexcused.names", "Vắng không lý do, họ tên", attendance.filter((line) => line.state === "unexcused").map(withReason)],
    ["late.names", "Đến muộn, họ tên", late.map((line) => `đồng chí ${line.name}${line.arrivedAt ? `, ${clock(line.arrivedAt)}` : ""}`)],
  ] as const;
  return [
    ...lists.flatMap(([code, name, names]) => (names.length > 0 ? [words(rollGroup, code, name, names.join("; "))] : [])),
    ...(late.length > 0 ? [count(rollGroup, "people.late", "Đến muộn", late.length)] : []),
  ];
}

/** A paper goes from hand to hand: grounds of health do not stand on it. */
function withReason({ name, reason }: AttendanceLine): string {
  return `đồng chí ${name}${reason && !isGroundOfHealth(reason) ? `, ${reason}` : ""}`;
}

function votes(meeting: FoundMeeting): Figure[] {
  const keys = keysOf(meeting.votes.map((vote) => vote.subject));
  return meeting.votes.flatMap((vote, at) => {
    const group = `Biểu quyết: ${vote.subject}`;
    const code = `vote.${keys[at]}`;
    const inFavour = Number(vote.inFavour);
    return [
      part(group, `${code}.for`, "Tán thành", inFavour, vote.base, ["pair", "share", "full", "two"]),
      count(group, `${code}.against`, "Không tán thành", Number(vote.against)),
      count(group, `${code}.other`, "Ý kiến khác", Number(vote.other)),
      count(group, `${code}.needed`, "Số phiếu cần", vote.needed),
      words(group, `${code}.result`, "Kết quả", vote.passed ? "được thông qua" : "không được thông qua"),
    ];
  });
}

function score(meeting: FoundMeeting): Figure[] {
  const group = "Chấm điểm";
  return [
    ...(meeting.selfScore === null ? [] : [words(group, "score.total", "Điểm tự chấm", written(meeting.selfScore))]),
    ...(meeting.selfClass === null ? [] : [words(group, "score.class", "Xếp loại", classNames[meeting.selfClass])]),
  ];
}

function scoreTable(groups: readonly GroupScore[]): Figure[] {
  if (groups.length === 0) return [];
  const columns = [
    { title: "TT", share: 1 },
    { title: "Nội dung", share: 9 },
    { title: "Điểm tối đa", share: 2 },
    { title: "Điểm tự chấm", share: 2 },
  ];
  const rows = groups.map(({ number, title, max, points }) => [number, title, written(max), written(points)]);
  const forms = [{ form: "table", text: `Bảng điểm tự chấm, ${rows.length} nhóm` }];
  return [{ code: "score.groups", name: "Bảng điểm tự chấm", group: "Chấm điểm", forms, table: { columns, rows } }];
}

const written = (points: number) => String(points).replace(".", ",");

/** The number in front of an item follows its place, so that an item put before it changes no words. */
function places(meeting: FoundMeeting): Figure[] {
  const items = writtenItems(meeting);
  const keys = keysOf(items.map((item) => item.title));
  return items.map((item, at) => words("Thứ tự mục", `item.${keys[at]}.place`, item.title, String(at + 1)));
}

function adopted(approval: Approval | null): Figure[] {
  const group = "Thông qua";
  const read = "Biên bản đã được đọc lại trước chi bộ";
  if (approval?.how !== "vote" || approval.inFavour === null)
    return [words(group, "approval.sentence", "Đọc lại, thông qua", approval ? `${read} và được nhất trí thông qua` : read)];
  const { inFavour, present } = approval;
  const voted = `${read} và được thông qua với ${inFavour}/${present ?? 0} đảng viên dự họp tán thành`;
  return [
    words(group, "approval.sentence", "Đọc lại, thông qua", voted),
    part(group, "approval.for", "Tán thành biên bản", inFavour, present ?? 0, ["pair", "share", "full", "two"]),
  ];
}

function taskTable({ resolution }: FoundMeeting): Figure[] {
  if (!resolution || resolution.tasks.length === 0) return [];
  const columns = [
    { title: "TT", share: 1 },
    { title: "Nhiệm vụ đề ra", share: 6 },
    { title: "Tình trạng đầu kỳ", share: 3 },
    { title: "Kết quả thực hiện", share: 4 },
  ];
  const rows = resolution.tasks.map((row, at) => [String(at + 1), row.task, row.status, row.result]);
  const text = `Bảng nhiệm vụ đề ra, ${rows.length} dòng`;
  const forms = [{ form: "table", text }];
  return [{ code: "resolution.tasks", name: "Bảng nhiệm vụ đề ra", group: "Nghị quyết", forms, table: { columns, rows } }];
}

const rollGroup = "Điểm danh";

function count(group: string, code: string, name: string, value: number): Figure {
  const forms = [
    { form: "two", text: twoDigits(value) },
    { form: "plain", text: String(value) },
  ];
  return { code, name, group, forms };
}

type PartForm = "two" | "plain" | "pair" | "share" | "full";

function part(
  group: string,
  code: string,
  name: string,
  value: number,
  whole: number,
  order: readonly PartForm[] = ["two", "plain", "pair", "share", "full"],
): Figure {
  const texts: Record<PartForm, string> = {
    two: twoDigits(value),
    plain: String(value),
    pair: `${value}/${whole}`,
    share: percent(value, whole),
    full: `${value}/${whole} (${percent(value, whole)})`,
  };
  return { code, name, group, forms: order.map((form) => ({ form, text: texts[form] })) };
}

function words(group: string, code: string, name: string, text: string): Figure {
  return { code, name, group, forms: [{ form: "text", text }] };
}

function clock(time: string): string {
  return time.replace(":", " giờ ");
}
