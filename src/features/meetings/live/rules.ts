// What is going on in an open sitting: the fold of its log. Pure, so that the server and every device come to the same, and a
// device without a network goes on with its unsent entries on top. It never throws: what does not fit is left out.
import { keepGrounds } from "../rules.ts";
import type { LivePersonLine, LivePlanItem, LiveSheet } from "./contract.ts";
import type { LogEntry, Said, SaidKind, SaidOf } from "./entries/contract.ts";
import { type LiveText, type Mark, newText, write } from "./texts/rules.ts";

export interface LivePerson extends LivePersonLine {
  /** Must be called before closing: whoever is not exempt, away, suspended or detained; visitors too. */
  isExpected: boolean;
  /** What was last said of them at the roll call; null when not called. */
  called: { state: Exclude<SaidOf<"roll">["state"], "not-due">; reason: string | null; arrivedAt: string | null; said: Mark } | null;
  spoke: boolean;
}

export interface LiveItem extends Omit<LivePlanItem, "content"> {
  /** Added during the sitting. */
  isAdded: boolean;
  state: "waiting" | "running" | "done" | "parked";
  /** When it was first taken up. */
  beganAt: string | null;
  runningSince: string | null;
  /** Spent on it before `runningSince`. */
  seconds: number;
  content: LiveText;
  conclusion: LiveText;
}

export interface LiveSpeech {
  key: string;
  item: string;
  memberId: number | null;
  guest: string | null;
  beganAt: string;
  endedAt: string | null;
  note: LiveText;
  said: Mark;
}

export interface LiveVote {
  key: string;
  item: string | null;
  subject: string;
  decision: SaidOf<"vote-opened">["decision"];
  isSecret: boolean;
  said: Mark;
  /** The last count; null until one was made. */
  count: (Pick<SaidOf<"vote-counted">, "inFavour" | "against" | "other" | "ballots"> & { said: Mark }) | null;
}

export interface LiveTask {
  key: string;
  item: string | null;
  content: string;
  assigneeId: number | null;
  helperIds: number[];
  dueOn: string;
  said: Mark;
}

export interface LiveState {
  people: LivePerson[];
  items: LiveItem[];
  speeches: LiveSpeech[];
  votes: LiveVote[];
  tasks: LiveTask[];
  /** Key of the item that is running. */
  currentItem: string | null;
  /** Key of the speech that is going on. */
  currentSpeech: string | null;
  /** The clock at which it began, as said, else that of the first item; null before. */
  beganAt: string | null;
  /** The moment from which the total clock runs. */
  beganMoment: string | null;
  facts: Record<SaidOf<"fact">["field"], { value: string | null; said: Mark | null }>;
  feesPaid: { value: number | null; said: Mark | null };
  texts: Record<"guests" | "feesNote" | "note", LiveText>;
  /** How many entries the server does not have yet. */
  pending: number;
}

/** Agenda, roster and log make the state. Entries that come twice count once; those without `seq` go last, in their order. */
export function liveState(sheet: LiveSheet, entries: readonly LogEntry[]): LiveState {
  const state = beginning(sheet);
  const seen = new Set<string>();
  for (const entry of inOrder(entries)) {
    if (seen.has(entry.entryId)) continue;
    seen.add(entry.entryId);
    takeEntry(state, entry);
  }
  const speakers = new Set(state.speeches.map(({ memberId }) => memberId));
  for (const person of state.people) person.spoke = speakers.has(person.memberId);
  return state;
}

/** Lets one more entry work on the state, in place. */
export function takeEntry(state: LiveState, entry: LogEntry): void {
  const mark = { entryId: entry.entryId, by: entry.by, at: entry.saidAt, isPending: entry.seq === null };
  if (mark.isPending) state.pending += 1;
  const step = steps[entry.said.kind] as (state: LiveState, said: Said, mark: Mark) => void; // the table pairs each kind with its own step
  step(state, entry.said, mark);
}

/** Seconds spent on an item until `now`. */
export function secondsOf(item: Pick<LiveItem, "seconds" | "runningSince">, now: string): number {
  return item.seconds + (item.runningSince ? secondsBetween(item.runningSince, now) : 0);
}

/** Whole seconds from one moment to another; never below zero, for clocks of devices differ. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}

/** The clock on the wall in Vietnam at a moment, "19:30". */
export function clockOf(moment: string): string {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** The text that an entry of kind `text` speaks of; undefined when its item or speech is not there. */
export function findText(state: LiveState, { field, of }: Pick<SaidOf<"text">, "field" | "of">): LiveText | undefined {
  if (field === "speech") return state.speeches.find(({ key }) => key === of)?.note;
  if (field === "content" || field === "conclusion") return state.items.find(({ key }) => key === of)?.[field];
  return state.texts[field];
}

function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...entries].sort((one, other) => (one.seq ?? last) - (other.seq ?? last));
}

function beginning(sheet: LiveSheet): LiveState {
  const fact = (value: string | null) => ({ value, said: null });
  return {
    people: sheet.roster.map((person) => ({ ...person, isExpected: person.situation === null, called: null, spoke: false })),
    items: sheet.agenda.map((item) => newItem(item, false)),
    speeches: [],
    votes: [],
    tasks: [],
    currentItem: null,
    currentSpeech: null,
    beganAt: null,
    beganMoment: null,
    facts: { chair: fact(sheet.chair), secretary: fact(sheet.secretary), place: fact(sheet.place) },
    feesPaid: { value: null, said: null },
    texts: { guests: newText(""), feesNote: newText(""), note: newText("") },
    pending: 0,
  };
}

function newItem({ content, ...item }: LivePlanItem, isAdded: boolean): LiveItem {
  const clocks = { state: "waiting" as const, beganAt: null, runningSince: null, seconds: 0 };
  return { ...item, isAdded, ...clocks, content: newText(content), conclusion: newText("") };
}

type Steps = { [Kind in SaidKind]: (state: LiveState, said: SaidOf<Kind>, mark: Mark) => void };

const steps: Steps = {
  roll: callPerson,
  "roll-rest": callRest,
  began: (state, said, mark) => {
    state.beganAt = said.clock;
    state.beganMoment ??= mark.at;
  },
  "item-began": (state, said, mark) => beginItem(state, said.item, mark.at),
  "item-ended": (state, said, mark) => endItem(state, said.item, mark.at, "done"),
  "item-parked": parkItem,
  "item-added": addItem,
  "speech-began": beginSpeech,
  "speech-ended": (state, said, mark) => endSpeech(state, said.speech, mark.at),
  text: (state, said, mark) => write(findText(state, said), said, mark),
  fact: (state, said, mark) => {
    state.facts[said.field] = { value: said.value, said: mark };
  },
  fees: (state, said, mark) => {
    state.feesPaid = { value: said.paid, said: mark };
  },
  "vote-opened": (state, { kind: _, ...vote }, mark) => {
    state.votes.push({ key: mark.entryId, ...vote, said: mark, count: null });
  },
  "vote-counted": countVote,
  "task-given": (state, { kind: _, ...task }, mark) => {
    state.tasks.push({ key: mark.entryId, ...task, said: mark });
  },
  "task-changed": changeTask,
  struck: (state, said) => strike(state, said.target),
};

function callPerson(state: LiveState, { memberId, state: call, reason, arrivedAt }: SaidOf<"roll">, said: Mark): void {
  const person = state.people.find((one) => one.memberId === memberId);
  if (!person) return;
  const before = person.called ? [{ memberId, reason: person.called.reason }] : [];
  const kept = keepGrounds([{ memberId, reason }], before)[0]?.reason ?? null;
  const isAbsent = call === "excused" || call === "unexcused";
  person.called =
    call === "not-due" ? null : { state: call, reason: isAbsent ? kept : null, arrivedAt: call === "late" ? arrivedAt : null, said };
}

/** An entry written before there were groups names none. */
function callRest(state: LiveState, { group = null }: SaidOf<"roll-rest">, said: Mark): void {
  for (const person of state.people) {
    if (person.isExpected && (group === null || person.groupId === group))
      person.called ??= { state: "present", reason: null, arrivedAt: null, said };
  }
}

function beginItem(state: LiveState, key: string, at: string): void {
  const item = state.items.find((one) => one.key === key);
  if (!item || item.runningSince) return;
  if (state.currentItem) endItem(state, state.currentItem, at, "done");
  Object.assign(item, { state: "running", runningSince: at, beganAt: item.beganAt ?? at });
  state.currentItem = key;
  state.beganMoment ??= at;
  state.beganAt ??= clockOf(at);
}

function endItem(state: LiveState, key: string, at: string, as: "done" | "parked"): void {
  const item = state.items.find((one) => one.key === key);
  if (!item) return;
  Object.assign(item, { state: as, seconds: secondsOf(item, at), runningSince: null });
  if (state.currentItem !== key) return;
  state.currentItem = null;
  if (state.currentSpeech) endSpeech(state, state.currentSpeech, at);
}

function parkItem(state: LiveState, { item: key, isParked }: SaidOf<"item-parked">, { at }: Mark): void {
  if (isParked) {
    endItem(state, key, at, "parked");
    return;
  }
  const item = state.items.find((one) => one.key === key);
  if (item?.state === "parked") item.state = item.beganAt ? "done" : "waiting";
}

/** It goes before the closing of the sitting. */
function addItem(state: LiveState, { session, section, title }: SaidOf<"item-added">, { entryId: key }: Mark): void {
  const item = newItem({ key, stage: "business", session, section, title, content: "", minutes: null }, true);
  const at = state.items.findIndex(({ stage }) => stage === "closing");
  state.items.splice(at < 0 ? state.items.length : at, 0, item);
}

function beginSpeech(state: LiveState, { item, memberId, guest }: SaidOf<"speech-began">, said: Mark): void {
  if (state.currentSpeech) endSpeech(state, state.currentSpeech, said.at);
  const key = said.entryId;
  state.speeches.push({ key, item, memberId, guest, beganAt: said.at, endedAt: null, note: newText(""), said });
  state.currentSpeech = key;
}

function endSpeech(state: LiveState, key: string, at: string): void {
  const speech = state.speeches.find((one) => one.key === key);
  if (speech && !speech.endedAt) speech.endedAt = at;
  if (state.currentSpeech === key) state.currentSpeech = null;
}

function countVote(state: LiveState, { vote: key, inFavour, against, other, ballots }: SaidOf<"vote-counted">, said: Mark): void {
  const vote = state.votes.find((one) => one.key === key);
  if (vote) vote.count = { inFavour, against, other, ballots, said };
}

function changeTask(state: LiveState, { kind: _, task: key, ...fields }: SaidOf<"task-changed">, said: Mark): void {
  const task = state.tasks.find((one) => one.key === key);
  if (task) Object.assign(task, fields, { said });
}

function strike(state: LiveState, target: string): void {
  state.votes = state.votes.filter(({ key }) => key !== target);
  state.tasks = state.tasks.filter(({ key }) => key !== target);
  state.speeches = state.speeches.filter(({ key, item }) => key !== target && item !== target);
  state.items = state.items.filter(({ key, isAdded }) => !(isAdded && key === target));
  if (state.currentItem === target) state.currentItem = null;
  if (!state.speeches.some(({ key }) => key === state.currentSpeech)) state.currentSpeech = null;
}
