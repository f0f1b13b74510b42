// From paper into the record by keyboard: one line of who was not simply there, one line a vote. Everything else is as it was called.
import { searchKey } from "#contract/names.ts";
import type { AttendanceLine } from "../../contract.ts";
import type { VoteValues } from "../../drafts/rules.ts";
import { type AttendanceState, type Decision, isPresent, type Mode } from "../../rules.ts";

/** What may be typed after a person, and what it says. */
export const stateLetters = {
  cl: "excused",
  p: "excused",
  kl: "unexcused",
  m: "late",
  tt: "online",
  cm: "present",
} as const satisfies Record<string, AttendanceState>;
export const spokeLetters = "pb";

/** Letters for the reasons that are typed most. */
export const reasonLetters: Readonly<Record<string, string>> = { ct: "đi công tác", gd: "việc gia đình", o: "ốm" };

/** A word that cannot be taken, where it stands in the text. */
export interface Wrong {
  from: number;
  to: number;
  word: string;
  message: string;
}

export interface SaidOfPerson {
  memberId: number;
  state: AttendanceState;
  reason: string | null;
  arrivedAt: string | null;
  spoke: boolean;
}

interface Word {
  text: string;
  key: string;
  from: number;
}

/**
 * "1 nguyen van an cl ct; 7 kl; 9 m 14h10; 3 pb": people parted by ";" or a new line, each by number, by name or by both,
 * then letters. Whoever is not named is there, or not expected. Numbers are the places in the roster, as on the paper.
 */
export function readRoll(text: string, roster: readonly AttendanceLine[], mode: Mode): { said: SaidOfPerson[]; wrong: Wrong[] } {
  const said: SaidOfPerson[] = [];
  const wrong: Wrong[] = [];
  for (const words of entriesOf(text)) {
    const read = readPerson(words, roster, mode);
    if ("message" in read) wrong.push(read);
    else {
      const before = said.find((one) => one.memberId === read.memberId);
      if (before) wrong.push(wrongAt(words, `${nameOf(roster, read.memberId)} đã được ghi ở trước. Bỏ một chỗ.`));
      else said.push(read);
    }
  }
  return { said, wrong };
}

/** The roll call with what was typed of some; all others as the roster begins. */
export function applyRoll(roster: readonly AttendanceLine[], said: readonly SaidOfPerson[]): AttendanceLine[] {
  return roster.map((person) => {
    const asCalled = { state: person.situation === null ? ("present" as const) : ("not-due" as const), reason: null, arrivedAt: null };
    return { ...person, ...asCalled, spoke: false, ...said.find((one) => one.memberId === person.memberId) };
  });
}

/** The line that says the same as a roll call: what stands in the form when the quick entry opens. */
export function writeRoll(attendance: readonly AttendanceLine[]): string {
  const lines = attendance.flatMap((line, at) => {
    const letters = lettersOf(line);
    return letters ? [`${at + 1} ${letters}`] : [];
  });
  return lines.join("; ");
}

function lettersOf({ state, situation, reason, arrivedAt, spoke }: AttendanceLine): string | null {
  const asCalled = state === (situation === null ? "present" : "not-due");
  if (asCalled) return spoke ? spokeLetters : null;
  const letters = state === "excused" ? "cl" : (Object.entries(stateLetters).find(([, one]) => one === state)?.[0] ?? "cm");
  return [letters, arrivedAt?.replace(":", "h"), reason, spoke && spokeLetters].filter(Boolean).join(" ");
}

function readPerson(words: readonly Word[], roster: readonly AttendanceLine[], mode: Mode): SaidOfPerson | Wrong {
  const at = words.findIndex((word, place) => place > 0 && isLetters(word.key));
  const named = at === -1 ? words : words.slice(0, at);
  const found = findPerson(named, roster);
  if ("message" in found) return found;
  const [letters, ...rest] = at === -1 ? [] : words.slice(at);
  if (!letters) return wrongAt(words.slice(-1), "Thiếu chữ: cl có lý do, kl không lý do, m muộn, cm có mặt, pb phát biểu.");
  return sayOf(found, letters, rest, mode);
}

function sayOf(person: AttendanceLine, letters: Word, rest: readonly Word[], mode: Mode): SaidOfPerson | Wrong {
  const spoke = letters.key === spokeLetters || rest.at(-1)?.key === spokeLetters;
  const words = rest.at(-1)?.key === spokeLetters ? rest.slice(0, -1) : rest;
  const asCalled = person.situation === null ? "present" : "not-due";
  const state: AttendanceState =
    letters.key === spokeLetters ? asCalled : (stateLetters[letters.key as keyof typeof stateLetters] ?? asCalled); // isLetters has said so
  if (spoke && !isPresent(state)) return wrongAt([letters], `${person.name} không dự nên không ghi phát biểu. Thêm cm nếu có dự.`);
  if (person.situation !== null && (state === "excused" || state === "unexcused"))
    return wrongAt([letters], `${person.name} không thuộc diện phải dự, không ghi vắng. Bỏ người này, hoặc gõ cm nếu có dự.`);
  if (state === "online" && mode === "in-person")
    return wrongAt([letters], "Buổi họp ghi là trực tiếp. Đổi hình thức họp trước khi ghi trực tuyến.");
  const text = words.map((word) => word.text).join(" ");
  const said = { memberId: person.memberId, state, reason: null, arrivedAt: null, spoke };
  if (state === "late") return withClock(said, words, text);
  if (text === "") return said;
  if (state !== "excused") return wrongAt(words, "Chỉ người vắng có lý do (cl) mới ghi lý do.");
  return { ...said, reason: reasonLetters[searchKey(text)] ?? text.slice(0, 300) };
}

function withClock(said: SaidOfPerson, words: readonly Word[], text: string): SaidOfPerson | Wrong {
  if (text === "") return said;
  const match = /^(\d{1,2})(?:[h:.g](\d{2})?)?$/i.exec(text.replaceAll(" ", ""));
  const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 0)];
  if (hour > 23 || minute > 59) return wrongAt(words, "Giờ đến viết như 14h10.");
  return { ...said, arrivedAt: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` };
}

/** By number, by name, or by both when they agree. */
function findPerson(words: readonly Word[], roster: readonly AttendanceLine[]): AttendanceLine | Wrong {
  const [first, ...others] = words;
  const number = first && /^\d+[.)]?$/.test(first.text) ? Number.parseInt(first.text, 10) : null;
  const name = (number === null ? words : others).map((word) => word.key);
  if (number !== null) {
    const person = roster[number - 1];
    if (!person) return wrongAt(words.slice(0, 1), `Danh sách có ${roster.length} người, không có số ${number}.`);
    if (name.length === 0 || isCalled(person, name)) return person;
    return wrongAt(others, `Số ${number} là ${person.name}. Sửa số hoặc tên.`);
  }
  const called = roster.filter((person) => isCalled(person, name));
  const exact = called.filter((person) => searchKey(person.name) === name.join(" "));
  const [person, another] = exact.length > 0 ? exact : called;
  if (!person) return wrongAt(words, "Không có ai tên như vậy trong danh sách. Gõ số trên phiếu.");
  if (another) {
    const several = called.map((one) => `${roster.indexOf(one) + 1} ${one.name}`).join(", ");
    return wrongAt(words, `Có ${called.length} người: ${several}. Gõ số.`);
  }
  return person;
}

/** Words of the name in their order, the given name last: "an", "van an", "nguyen an". */
function isCalled({ name }: AttendanceLine, typed: readonly string[]): boolean {
  const words = searchKey(name).split(" ");
  if (typed.at(-1) !== words.at(-1)) return false;
  let at = 0;
  for (const word of typed) {
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function isLetters(key: string): boolean {
  return key === spokeLetters || key in stateLetters;
}

function nameOf(roster: readonly AttendanceLine[], memberId: number): string {
  return roster.find((person) => person.memberId === memberId)?.name ?? "";
}

/** The words of each entry with their places; empty entries are none. */
function entriesOf(text: string): Word[][] {
  const entries = [...text.matchAll(/[^;\n]+/g)].map((entry) =>
    [...entry[0].matchAll(/[^\s,]+/g)].map((word) => ({ text: word[0], key: searchKey(word[0]), from: entry.index + word.index })),
  );
  return entries.filter((words) => words.length > 0);
}

function wrongAt(words: readonly Word[], message: string): Wrong {
  const [first, last] = [words[0], words.at(-1)];
  const word = words.map(({ text }) => text).join(" ");
  return { from: first?.from ?? 0, to: (last?.from ?? 0) + (last?.text.length ?? 0), word, message };
}

/** Letters before the numbers of a vote. */
export const decisionLetters = {
  nq: "resolution",
  kn: "admission",
  cn: "recognition",
  xt: "removal",
  kt: "expulsion",
} as const satisfies Record<string, Decision>;

export interface TypedVote {
  /** The place of its item, from 1; null: on the sitting as a whole. */
  item: number | null;
  subject: string;
  decision: Decision;
  isSecret: boolean;
  inFavour: number;
  against: number;
  other: number;
}

const subjects: Record<Decision, string> = {
  resolution: "Thông qua nghị quyết, kết luận",
  admission: "Kết nạp đảng viên",
  recognition: "Công nhận đảng viên chính thức",
  removal: "Xóa tên đảng viên",
  expulsion: "Khai trừ đảng viên",
};

/**
 * "24 1 1" or "m3 kn kin 20 2 Kết nạp quần chúng Mai": one vote a line: item, kind, secret, in favour, against, other, what about.
 * An item that is not there is told, and the vote kept: the item may be written next.
 */
export function readVotes(text: string, { voters, items }: { voters: number; items: number }): { votes: TypedVote[]; wrong: Wrong[] } {
  const votes: TypedVote[] = [];
  const wrong: Wrong[] = [];
  for (const words of entriesOf(text)) {
    const read = readVote(words, voters);
    if ("message" in read) wrong.push(read);
    else {
      votes.push(read);
      if (read.item !== null && read.item > items)
        wrong.push(wrongAt(words.slice(0, 1), `Kỳ này có ${items} mục. Sửa số mục, hoặc bỏ nếu biểu quyết chung của kỳ họp.`));
    }
  }
  return { votes, wrong };
}

/** The lines that say the same as votes in a form, where numbers may still be what was typed. */
export function writeVotes(votes: readonly VoteValues[]): string {
  return votes
    .map(({ item, subject, decision, isSecret, inFavour, against, other }) => {
      const letters = Object.entries(decisionLetters).find(([, one]) => one === decision)?.[0];
      const about = subject === subjects[decision] ? "" : subject;
      return [
        item && `m${item}`,
        decision === "resolution" ? "" : letters,
        isSecret && "kín",
        `${inFavour}`,
        `${against}`,
        `${other}`,
        about,
      ]
        .filter(Boolean)
        .join(" ");
    })
    .join("\n");
}

function readVote(words: readonly Word[], voters: number): TypedVote | Wrong {
  const left = [...words];
  const item = Number(/^m(?:uc)?([1-9]\d?)$/.exec(left[0]?.key ?? "")?.[1] ?? 0) || null;
  if (item) left.shift();
  const decision = decisionLetters[(left[0]?.key ?? "") as keyof typeof decisionLetters] ?? null; // any other word gives nothing
  if (decision) left.shift();
  const isSecret = left[0]?.key === "kin";
  if (isSecret) left.shift();
  const wordAt = left.findIndex(({ text }) => !/^\d{1,4}$/.test(text));
  const counts = left.slice(0, Math.min(3, wordAt === -1 ? left.length : wordAt));
  if (counts.length === 0)
    return wrongAt(left.length > 0 ? left.slice(0, 1) : words, "Viết số phiếu: tán thành, không, khác. Ví dụ 24 1 1.");
  const [inFavour = 0, against = 0, other = 0] = counts.map(({ text }) => Number(text));
  if (inFavour + against + other > voters)
    return wrongAt(counts, `Tổng ${inFavour + against + other} phiếu nhiều hơn ${voters} người có quyền biểu quyết đang dự.`);
  const subject = left
    .slice(counts.length)
    .map(({ text }) => text)
    .join(" ")
    .slice(0, 500);
  const kind = decision ?? "resolution";
  return { item, subject: subject || subjects[kind], decision: kind, isSecret, inFavour, against, other };
}
