// The numbers that are always in sight: who was summoned, who is there, what a vote is counted against and what it needs.
import type { VoteShare } from "#features/regulations/rules.ts";
import { votesNeeded } from "#features/regulations/rules.ts";
import { type Attendee, type Decision, isPresent, type Totals, totalsOf, voteBase, votersPresent } from "../../rules.ts";
import type { LivePerson, LiveState, LiveVote } from "../rules.ts";

type Shares = Readonly<Record<Decision, VoteShare>>;

export interface LiveNumbers {
  /** Who counts in a vote: "Được triệu tập", the base (Quy định 294-QĐ/TW, mục 9.3.2). */
  base: number;
  /** Of the base: who is there to vote. */
  votersPresent: number;
  /** The least votes in favour by kind of decision, by the rules of the day. */
  needed: Readonly<Record<Decision, number>>;
  /** The totals as the record will have them. */
  totals: Totals;
  /** Probationary members there; they speak and do not vote. */
  probationaryPresent: number;
  /** Expected, and not called yet. */
  notCalled: number;
  /** Of the members there, visitors included: those who spoke. */
  spoke: number;
}

export function liveNumbers(state: LiveState, shares: Shares): LiveNumbers {
  const people = state.people.map(attendeeOf);
  const base = voteBase(people);
  const needs = Object.entries(shares).map(([decision, share]) => [decision, votesNeeded(base, share)]);
  return {
    base,
    votersPresent: votersPresent(people),
    needed: Object.fromEntries(needs) as LiveNumbers["needed"], // the keys of shares
    totals: totalsOf(people),
    probationaryPresent: people.filter((one) => one.standing === "probationary" && !one.isVisiting && isPresent(one.state)).length,
    notCalled: state.people.filter((person) => person.isExpected && !person.called).length,
    spoke: people.filter((one) => one.spoke && isPresent(one.state)).length,
  };
}

/** A person as the rules of a record see them; whoever was not called is not there. */
function attendeeOf({ standing, situation, isVisiting, called, spoke }: LivePerson): Attendee {
  return { standing, situation, isVisiting, state: called?.state ?? "not-due", spoke };
}

/** One group of "Cách tính": people who count, or do not, for the same reason. */
export interface CountedGroup {
  counts: boolean;
  why: string;
  names: string[];
}

/** Who is in the base of a vote, who is out, and why; in the order of the rule, without empty groups. */
export function howCounted(people: readonly LivePerson[]): CountedGroup[] {
  return reasons
    .map(({ counts, why, holds }) => ({
      counts,
      why,
      names: people.filter((person) => holds(person, isHere(person))).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

const isHere = ({ called }: LivePerson) => called !== null && isPresent(called.state);
const isOwnOfficial = ({ isVisiting, standing }: LivePerson) => !isVisiting && standing === "official";
const isExcepted = ({ situation }: LivePerson) => situation === "exempt" || situation === "away";

/** Every person holds exactly one of these (numbers/rules.test.ts). */
const reasons: readonly { counts: boolean; why: string; holds: (person: LivePerson, here: boolean) => boolean }[] = [
  { counts: true, why: "Chính thức, có mặt", holds: (one, here) => isOwnOfficial(one) && one.situation === null && here },
  {
    counts: true,
    why: "Chính thức, vắng: vẫn tính vào mẫu số",
    holds: (one, here) => isOwnOfficial(one) && one.situation === null && !here,
  },
  {
    counts: true,
    why: "Miễn sinh hoạt hoặc sinh hoạt tạm thời nơi khác, nhưng có mặt và biểu quyết",
    holds: (one, here) => isOwnOfficial(one) && isExcepted(one) && here,
  },
  { counts: false, why: "Miễn sinh hoạt, không dự", holds: (one, here) => isOwnOfficial(one) && one.situation === "exempt" && !here },
  {
    counts: false,
    why: "Sinh hoạt tạm thời nơi khác, không dự",
    holds: (one, here) => isOwnOfficial(one) && one.situation === "away" && !here,
  },
  { counts: false, why: "Đang bị đình chỉ sinh hoạt", holds: (one) => isOwnOfficial(one) && one.situation === "suspended" },
  { counts: false, why: "Đang bị khởi tố, truy tố hoặc tạm giam", holds: (one) => isOwnOfficial(one) && one.situation === "detained" },
  { counts: false, why: "Dự bị: được phát biểu, không biểu quyết", holds: (one) => !one.isVisiting && one.standing === "probationary" },
  { counts: false, why: "Sinh hoạt tạm đến: biểu quyết ở chi bộ của mình", holds: (one) => one.isVisiting },
];

export interface VoteResult {
  base: number;
  needed: number;
  /** Voices given so far. */
  voices: number;
  votersPresent: number;
  /** As many in favour as against. */
  isTie: boolean;
  passed: boolean;
}

/** What a count means; null until there is one. Votes in favour are measured against the base, not against those there. */
export function voteResult({ decision, count }: Pick<LiveVote, "decision" | "count">, numbers: LiveNumbers): VoteResult | null {
  if (!count) return null;
  const { base, votersPresent: there } = numbers;
  const needed = numbers.needed[decision];
  const { inFavour, against, other } = count;
  const isTie = inFavour === against && inFavour > 0;
  return { base, needed, voices: inFavour + against + other, votersPresent: there, isTie, passed: inFavour >= needed };
}
