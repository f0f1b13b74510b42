// What may be said in an open sitting as it stands; the same on the device, before it is said, and on the server.
import type { DayText } from "#contract/dates.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import type { LiveSheet } from "../contract.ts";
import type { Said, SaidKind, SaidOf } from "../entries/contract.ts";
import { liveNumbers } from "../numbers/rules.ts";
import { findText, type LiveState } from "../rules.ts";

export interface Refusal {
  reason: string;
  message: string;
  /** Sentences by field of the entry. */
  fields: Record<string, string>;
}

/** Why this may not be said now; null when it may. */
export function refusalOf(sheet: LiveSheet, state: LiveState, said: Said): Refusal | null {
  try {
    checkSaid(sheet, state, said);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { reason: error.reason, message: error.message, fields: error.fields ?? {} };
  }
}

/** @throws rule error at the field that does not fit the sitting. */
function checkSaid(sheet: LiveSheet, state: LiveState, said: Said): void {
  const check = checks[said.kind] as ((at: At, said: Said) => void) | undefined; // the table pairs each kind with its own check
  check?.({ sheet, state }, said);
}

interface At {
  sheet: LiveSheet;
  state: LiveState;
}
/** What nothing can contradict has no check. */
type Checks = { [Kind in SaidKind]?: (at: At, said: SaidOf<Kind>) => void };

const checks: Checks = {
  roll: checkRoll,
  "item-began": checkItem,
  "item-ended": checkItem,
  "item-parked": checkItem,
  "speech-began": checkSpeech,
  "speech-ended": ({ state }, said) => checkThere(state.speeches, said.speech, "speech", "Phát biểu này đã bị gạch. Tải lại để xem."),
  "item-added": ({ state }) => checkRoom(state.items, mostItems, "Chương trình đã có", "mục"),
  text: checkText,
  fact: (_, said) => checkLength(said.value ?? "", said.field === "place" ? 300 : 100, "value"),
  "vote-opened": (at, said) => {
    checkItem(at, said);
    checkRoom(at.state.votes, mostVotes, "Kỳ này đã có", "lần biểu quyết");
  },
  "vote-counted": checkCount,
  "task-given": checkTask,
  "task-changed": (at, said) => {
    checkThere(at.state.tasks, said.task, "task", "Nhiệm vụ này đã rút. Giao lại nếu vẫn cần.");
    checkTask(at, said);
  },
  struck: ({ state }, said) => checkStrike(state, said.target),
};

function checkRoll({ sheet, state }: At, { memberId, state: call, reason, arrivedAt }: SaidOf<"roll">): void {
  const person = state.people.find((one) => one.memberId === memberId);
  if (!person)
    throw ruleError("not-of-this-cell", "memberId", `Người này không thuộc chi bộ ngày ${vi(sheet.meetOn)}. Tải lại danh sách điểm danh.`);
  if (call === "online" && sheet.mode === "in-person")
    throw ruleError(
      "online-not-allowed",
      "state",
      "Kỳ này họp trực tiếp, không có dự trực tuyến. Đổi hình thức họp trong phần chuẩn bị nếu được phép.",
    );
  if (call === "late" && arrivedAt === null) throw ruleError("no-clock", "arrivedAt", "Nhập giờ đến.");
  if (call === "excused" && reason === null) throw ruleError("no-reason", "reason", "Nhập lý do vắng; biên bản ghi rõ tên và lý do.");
}

/** What the record of a sitting takes (meetings/contract.ts). */
const mostItems = 60;
const mostVotes = 40;
const longest = { content: 20_000, conclusion: 20_000, speech: 20_000, guests: 2000, feesNote: 2000, note: 5000 };

function checkRoom(list: readonly unknown[], most: number, begin: string, what: string): void {
  if (list.length >= most) throw ruleError("too-many", "kind", `${begin} ${most} ${what}, không thêm được nữa.`);
}

function checkText({ state }: At, said: SaidOf<"text">): void {
  if (!findText(state, said)) throw ruleError("unknown-text", "of", "Mục hoặc phát biểu này đã bị gạch. Tải lại để xem.");
  checkLength(said.text, longest[said.field], "text");
}

function checkLength(text: string, most: number, field: string): void {
  if (text.length > most) throw ruleError("too-long", field, `Nhiều nhất ${most} ký tự.`);
}

function checkItem({ state }: At, { item }: { item: string | null }): void {
  if (item !== null) checkThere(state.items, item, "item", "Mục này không có trong chương trình, hoặc đã bị gạch. Tải lại để xem.");
}

function checkSpeech(at: At, said: SaidOf<"speech-began">): void {
  checkItem(at, said);
  const { memberId, guest } = said;
  if (memberId === null && guest === null) throw ruleError("no-speaker", "memberId", "Chọn người phát biểu, hoặc nhập tên khách mời.");
  if (memberId !== null && !at.state.people.some((one) => one.memberId === memberId))
    throw ruleError("not-of-this-cell", "memberId", "Người này không có trong danh sách hôm nay. Khách mời thì nhập tên.");
}

function checkThere(list: readonly { key: string }[], key: string, field: string, message: string): void {
  if (!list.some((one) => one.key === key)) throw ruleError(`unknown-${field}`, field, message);
}

/** A count fits the voters there; the tally sheet of a secret ballot fits itself. */
function checkCount({ sheet, state }: At, said: SaidOf<"vote-counted">): void {
  const vote = state.votes.find(({ key }) => key === said.vote);
  if (!vote) throw ruleError("unknown-vote", "vote", "Lần biểu quyết này đã bị gạch. Mở lần khác nếu vẫn cần.");
  const { base, votersPresent } = liveNumbers(state, sheet.shares);
  const voices = said.inFavour + said.against + said.other;
  if (voices > base)
    throw ruleError("above-base", "inFavour", `Tổng ${voices} phiếu nhiều hơn ${base} đảng viên được tính. Kiểm tra lại số phiếu.`);
  if (voices > votersPresent) {
    const message = `Tổng ${voices} phiếu nhiều hơn ${votersPresent} người có quyền biểu quyết đang dự. Kiểm tra lại số phiếu hoặc điểm danh.`;
    throw ruleError("too-many-votes", "inFavour", message);
  }
  if (vote.isSecret) checkBallots(said, voices, votersPresent);
}

function checkBallots({ ballots }: SaidOf<"vote-counted">, voices: number, votersPresent: number): void {
  if (!ballots) throw ruleError("no-tally", "ballots", "Phiếu kín cần bảng kiểm phiếu: phát ra, thu về, hợp lệ.");
  const { given, collected, valid } = ballots;
  if (given > votersPresent)
    throw ruleError(
      "too-many-given",
      "ballots.given",
      `Phát ra ${given} phiếu, nhiều hơn ${votersPresent} người có quyền biểu quyết đang dự.`,
    );
  if (collected > given)
    throw ruleError("too-many-collected", "ballots.collected", `Thu về ${collected} phiếu, nhiều hơn ${given} phiếu phát ra.`);
  if (valid > collected) throw ruleError("too-many-valid", "ballots.valid", `Hợp lệ ${valid} phiếu, nhiều hơn ${collected} phiếu thu về.`);
  if (voices !== valid)
    throw ruleError("tally-does-not-add", "inFavour", `Tán thành + không tán thành + ý kiến khác = ${voices}, khác ${valid} phiếu hợp lệ.`);
}

function checkTask(at: At, said: SaidOf<"task-given" | "task-changed">): void {
  checkItem(at, said);
  const { sheet, state } = at;
  const isHere = (memberId: number) => state.people.some((one) => one.memberId === memberId);
  if (said.assigneeId !== null && !isHere(said.assigneeId))
    throw ruleError("not-of-this-cell", "assigneeId", "Người này không sinh hoạt ở chi bộ ngày họp. Chọn người khác.");
  if (!said.helperIds.every(isHere))
    throw ruleError("not-of-this-cell", "helperIds", "Có người phối hợp không sinh hoạt ở chi bộ ngày họp. Bỏ người đó ra.");
  if (said.dueOn < sheet.meetOn)
    throw ruleError("due-before-meeting", "dueOn", `Thời hạn ${vi(said.dueOn)} trước ngày họp. Chọn ngày từ ${vi(sheet.meetOn)}.`);
}

function checkStrike(state: LiveState, target: string): void {
  const added = state.items.filter(({ isAdded }) => isAdded);
  const known = [...state.votes, ...state.tasks, ...state.speeches, ...added];
  checkThere(known, target, "target", "Chỉ gạch được lần biểu quyết, phát biểu, nhiệm vụ và mục bổ sung; mục này không có hoặc đã gạch.");
}

function vi(day: DayText): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
