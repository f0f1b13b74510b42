// The end of an open sitting: what is still missing, and the record that its state becomes.
import type * as z from "zod/mini";
import type { MeetingDraft } from "../../contract.ts";
import { isPresent, sittingWarnings } from "../../rules.ts";
import type { LiveSheet, Shortfall, ShortLine } from "../contract.ts";
import { liveNumbers, voteResult } from "../numbers/rules.ts";
import type { LiveItem, LiveState, LiveVote } from "../rules.ts";
import type { LiveText } from "../texts/rules.ts";

type Line = ShortLine | false;

/** What stands in the way of closing at this clock, and what should be seen before; both in the order of the page. */
export function shortfallOf(sheet: LiveSheet, state: LiveState, endedAt: string): Shortfall {
  const sitting = { ...sheet, heldOn: sheet.meetOn, beganAt: state.beganAt, endedAt };
  return {
    missing: kept([
      ...missingCalls(state),
      !state.beganAt && line("not-begun", "Chưa ghi giờ bắt đầu. Bắt đầu mục đầu tiên, hoặc nhập giờ.", "sitting", "began"),
      ...state.items.flatMap((item) => missingOfItem(state, item)),
      ...Object.entries(state.texts).map(([key, text]) => dispute(text, "sitting", key)),
      ...state.speeches.map(({ key, note }) => dispute(note, "item", key)),
      ...state.votes.map((vote) => missingOfVote(sheet, state, vote)),
    ]),
    warnings: kept([
      !state.facts.chair.value && line("no-chair", "Chưa ghi người chủ trì.", "sitting", "chair"),
      !state.facts.secretary.value && line("no-secretary", "Chưa ghi thư ký.", "sitting", "secretary"),
      ...business(state)
        .filter(({ state: is, conclusion }) => is !== "parked" && conclusion.text.trim() === "")
        .map(({ key, title }) => line("no-conclusion", `Mục “${title}” chưa có kết luận.`, "item", key)),
      ...sittingWarnings(sitting, sheet.minMinutes).map((message) => line("short", message, "sitting", "ended")),
    ]),
  };
}

function kept(lines: readonly Line[]): ShortLine[] {
  return lines.filter((one) => one !== false);
}

function line(reason: string, message: string, part: "roll" | "item" | "vote" | "sitting", key: string): ShortLine {
  return { reason, message, at: { part, key } };
}

function missingCalls(state: LiveState): ShortLine[] {
  const names = state.people.filter(({ isExpected, called }) => isExpected && !called).map(({ name }) => name);
  if (names.length === 0) return [];
  const named = names.length <= 3 ? names.join(", ") : `${names.slice(0, 3).join(", ")} và ${names.length - 3} người nữa`;
  return [line("not-called", `Chưa điểm danh ${named}.`, "roll", "")];
}

function missingOfItem(state: LiveState, item: LiveItem): Line[] {
  const isUntouched = item.state === "waiting" && item.conclusion.text.trim() === "";
  return [
    item.stage === "business" &&
      isUntouched &&
      line("not-discussed", `Mục “${item.title}” chưa bàn. Bàn và kết luận, hoặc để kỳ sau.`, "item", item.key),
    dispute(item.content, "item", item.key),
    dispute(item.conclusion, "item", item.key),
    minuted(state, item).length > longestContent &&
      line("too-long", `Nội dung và ý kiến của mục “${item.title}” dài hơn ${longestContent} ký tự. Rút gọn.`, "item", item.key),
  ];
}

function dispute(text: LiveText, part: "item" | "sitting", key: string): Line {
  return text.isDisputed && line("disputed", "Có nội dung hai người cùng sửa. Chọn hoặc gộp thành một bản.", part, key);
}

function missingOfVote(sheet: LiveSheet, state: LiveState, vote: LiveVote): Line {
  const result = voteResult(vote, liveNumbers(state, sheet.shares));
  if (!result) return line("not-counted", `Chưa ghi kết quả biểu quyết “${vote.subject}”. Ghi số phiếu, hoặc gạch bỏ.`, "vote", vote.key);
  if (result.voices <= result.votersPresent) return false;
  const message = `Biểu quyết “${vote.subject}” có ${result.voices} phiếu, nhiều hơn ${result.votersPresent} người có quyền biểu quyết đang dự. Xem lại điểm danh hoặc số phiếu.`;
  return line("too-many-votes", message, "vote", vote.key);
}

const longestContent = 20_000;
const business = (state: LiveState) => state.items.filter(({ stage }) => stage === "business");

/** What is written under an item: its content, then who said what, in their order. */
function minuted(state: LiveState, item: LiveItem): string {
  const spoken = state.speeches
    .filter((speech) => speech.item === item.key && speech.note.text.trim() !== "")
    .map((speech) => `${speakerOf(state, speech)}: ${speech.note.text.trim()}`);
  return [item.content.text.trim(), ...spoken].filter(Boolean).join("\n");
}

/** The name of whoever speaks; a member who is no longer of the cell has none. */
export function speakerOf(state: LiveState, { memberId, guest }: { memberId: number | null; guest: string | null }): string {
  return state.people.find((person) => person.memberId === memberId)?.name ?? guest ?? "Đại biểu";
}

/**
 * The record that the sitting becomes. The texts are the latest; `shortfallOf` has made sure that nobody disputes them. A vote stays
 * with its item; one taken at the opening or closing, or on an item left for the next time, is one of the sitting as a whole.
 */
export function draftOf(sheet: LiveSheet, state: LiveState, endedAt: string): z.input<typeof MeetingDraft> {
  const held = business(state).filter((item) => item.state !== "parked");
  const { month, meetOn, isRegular, isThematic, topic, mode } = sheet;
  const { chair, secretary, place } = state.facts;
  return {
    ...{ month, heldOn: meetOn, isRegular, isThematic, topic, mode, beganAt: state.beganAt, endedAt },
    ...{ chair: chair.value, secretary: secretary.value, place: place.value, feesPaid: state.feesPaid.value },
    ...{ guests: state.texts.guests.text, feesNote: state.texts.feesNote.text, note: state.texts.note.text },
    attendance: state.people.map(({ memberId, called, spoke }) => ({
      memberId,
      state: called?.state ?? "not-due",
      reason: called?.reason ?? null,
      arrivedAt: called?.arrivedAt ?? null,
      spoke: spoke && called !== null && isPresent(called.state),
    })),
    items: held.map((item) => ({
      session: item.session,
      section: item.section,
      title: item.title,
      content: minuted(state, item),
      conclusion: item.conclusion.text.trim(),
    })),
    votes: state.votes.flatMap(({ item, subject, decision, isSecret, count }) => {
      if (!count) return [];
      const { inFavour, against, other } = count;
      const at = held.findIndex(({ key }) => key === item);
      return [{ item: at < 0 ? null : at + 1, subject, decision, isSecret, inFavour, against, other }];
    }),
  };
}
