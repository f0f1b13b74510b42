import * as z from "zod/mini";
import { Can, Clock, Day, Flag, Id, numeral } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { CellGroup } from "#features/members/groups/contract.ts";
import { decisionCodes, modeCodes, sectionCodes } from "../rules.ts";
import { EntryId, LogEntry, NewEntry } from "./entries/contract.ts";

const State = z.enum(["planned", "open", "held", "called-off"]);
const Share = z.object({ numerator: z.number(), denominator: z.number(), above: z.boolean() });
const Stage = z.enum(["opening", "business", "closing"]);

/** A person of the cell on the day of the sitting. */
export const LivePersonLine = z.object({
  memberId: Id,
  name: z.string(),
  standing: z.enum(["probationary", "official"]),
  situation: z.nullable(z.enum(["exempt", "away", "suspended", "detained"])),
  isVisiting: z.boolean(),
  /** The tổ đảng they sit in, where the cell has some. */
  groupId: z.nullable(Id),
});
export type LivePersonLine = z.output<typeof LivePersonLine>;

export const LivePlanItem = z.object({
  /** What entries call it. */
  key: z.string(),
  stage: Stage,
  session: z.enum(["regular", "thematic"]),
  section: z.enum(sectionCodes),
  title: z.string(),
  content: z.string(),
  minutes: z.nullable(z.number()),
});
export type LivePlanItem = z.output<typeof LivePlanItem>;

/** Everything the page of an open sitting is made of; what is going on is `liveState(sheet, entries)` of rules.ts. */
export const LiveSheet = z.object({
  plannedMeetingId: Id,
  organisationId: Id,
  organisationName: z.string(),
  month: z.string(),
  meetOn: Day,
  isRegular: z.boolean(),
  isThematic: z.boolean(),
  topic: z.nullable(z.string()),
  beginsAt: z.nullable(z.string()),
  place: z.nullable(z.string()),
  mode: z.enum(modeCodes),
  chair: z.nullable(z.string()),
  secretary: z.nullable(z.string()),
  state: State,
  /** When the sitting was opened, as a moment in UTC; null before. */
  openedAt: z.nullable(z.string()),
  /** Its record, once it is closed. */
  meetingId: z.nullable(Id),
  agenda: z.array(LivePlanItem),
  roster: z.array(LivePersonLine),
  /** The tổ đảng of the cell on that day; usually none. */
  groups: z.array(CellGroup),
  shares: z.record(z.enum(decisionCodes), Share),
  minMinutes: z.object({ regular: z.number(), combined: z.number() }),
  /** The log from the start, in its order. Without the right to record it comes without notes of speeches and reasons of absence. */
  entries: z.array(LogEntry),
  /** The last `seq` of the log; what is not for this person's eyes may make gaps in `entries`. */
  lastSeq: z.number(),
  /** The server's clock when it answered, as a moment in UTC: a device with a wrong clock corrects itself by it. */
  now: z.string(),
  /** `record`, where this person may write and the sitting is open (or may be opened). */
  can: Can,
});
export type LiveSheet = z.output<typeof LiveSheet>;

const One = { plannedMeetingId: Id };
const Seq = numeral().check(z.int(), z.nonnegative(), z.maximum(1_000_000));

export const listLive = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/live-meetings",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Kỳ sinh hoạt đang mở của một nơi, hoặc cả cấp dưới",
  input: z.object({ organisationId: Id, below: z._default(Flag, true) }),
  output: z.object({
    rows: z.array(
      z.object({
        plannedMeetingId: Id,
        organisationId: Id,
        organisationName: z.string(),
        month: z.string(),
        meetOn: Day,
        openedAt: z.string(),
      }),
    ),
  }),
});

/** Opens the planned sitting, or today's of the cell; where none is planned it makes one with the usual agenda. Opening twice gives the same one. */
export const openLive = endpoint({
  method: "POST",
  path: "/api/live-meetings",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Mở một kỳ sinh hoạt để ghi trong lúc họp",
  input: z.object({ organisationId: Id, plannedMeetingId: z._default(z.nullable(Id), null) }),
  output: LiveSheet,
});

export const getLive = endpoint({
  method: "GET",
  path: "/api/live-meetings/:plannedMeetingId",
  permission: "meetings.see",
  summary: "Kỳ sinh hoạt đang mở: chương trình, danh sách, quy định biểu quyết, mọi ghi chép",
  input: z.object(One),
  output: LiveSheet,
});

/** Sends entries, also a batch written without a network. Each is taken or refused for itself; one that came before is taken once. */
export const sayEntries = endpoint({
  method: "POST",
  path: "/api/live-meetings/:plannedMeetingId/entries",
  permission: "meetings.record",
  summary: "Gửi ghi chép của kỳ sinh hoạt đang mở",
  input: z.object({
    ...One,
    entries: z
      .array(NewEntry)
      .check(z.minLength(1, { error: "Chưa có ghi chép nào." }), z.maxLength(500, { error: "Mỗi lần gửi nhiều nhất 500 ghi chép." })),
  }),
  output: z.object({
    /** With their place in the log; those that came before keep theirs. */
    accepted: z.array(LogEntry),
    refused: z.array(z.object({ entryId: EntryId, reason: z.string(), message: z.string(), fields: z.record(z.string(), z.string()) })),
    lastSeq: z.number(),
  }),
});

/**
 * Server-sent events. `id` is the last `seq` told; the stream goes on from the header Last-Event-ID, or from `after`.
 * - `entries`: `LogEntry[]`, in order;
 * - `devices`: `{count}`, how many pages are open on this sitting now;
 * - `state`: `{state, meetingId}`, when it was closed or called off;
 * - `beat`: `{now}`, every 20 seconds: silence of a minute means that the line is dead;
 * - `ended`: `{reason}`, when the session or the right is over; nothing comes after it and one should not come back.
 */
export const watchLive = endpoint({
  method: "GET",
  path: "/api/live-meetings/:plannedMeetingId/stream",
  permission: "meetings.see",
  summary: "Theo dõi kỳ sinh hoạt đang mở, từng ghi chép ngay khi có",
  carries: "stream",
  input: z.object({ ...One, after: z._default(Seq, 0) }),
  output: z.object({}),
});

/** What hangs on the wall: no reasons, no notes, no names of who is absent. */
export const Projection = z.object({
  plannedMeetingId: Id,
  organisationName: z.string(),
  month: z.string(),
  meetOn: Day,
  topic: z.nullable(z.string()),
  state: State,
  openedAt: z.nullable(z.string()),
  now: z.string(),
  beganAt: z.nullable(z.string()),
  numbers: z.object({
    base: z.number(),
    votersPresent: z.number(),
    present: z.number(),
    needed: z.record(z.enum(decisionCodes), z.number()),
  }),
  items: z.array(
    z.object({
      key: z.string(),
      stage: Stage,
      title: z.string(),
      minutes: z.nullable(z.number()),
      state: z.enum(["waiting", "running", "done", "parked"]),
      conclusion: z.string(),
    }),
  ),
  current: z.nullable(
    z.object({ key: z.string(), beganAt: z.string(), speaker: z.nullable(z.string()), speakingSince: z.nullable(z.string()) }),
  ),
  votes: z.array(
    z.object({
      key: z.string(),
      item: z.nullable(z.string()),
      subject: z.string(),
      isSecret: z.boolean(),
      counted: z.nullable(z.object({ inFavour: z.number(), against: z.number(), other: z.number() })),
      base: z.number(),
      needed: z.number(),
      passed: z.nullable(z.boolean()),
    }),
  ),
  lastSeq: z.number(),
});
export type Projection = z.output<typeof Projection>;

export const projectLive = endpoint({
  method: "GET",
  path: "/api/live-meetings/:plannedMeetingId/projection",
  permission: "meetings.see",
  summary: "Màn chiếu của kỳ sinh hoạt đang mở",
  input: z.object(One),
  output: Projection,
});

/**
 * Closes the sitting: its log becomes the record and the tasks. Where something is missing it refuses with `current: Shortfall`;
 * what is only worth a second look passes with `acceptWarnings`.
 */
export const closeLive = endpoint({
  method: "POST",
  path: "/api/live-meetings/:plannedMeetingId/closing",
  permission: "meetings.record",
  summary: "Kết thúc kỳ sinh hoạt: ghi chép thành biên bản và nhiệm vụ",
  input: z.object({
    ...One,
    /** Earlier than the beginning where the sitting went on past midnight. */
    endedAt: Clock,
    acceptWarnings: z._default(z.boolean(), false),
  }),
  output: z.object({ meetingId: Id, taskIds: z.array(Id) }),
});

export const callOffLive = endpoint({
  method: "POST",
  path: "/api/live-meetings/:plannedMeetingId/calling-off",
  permission: "meetings.record",
  summary: "Hoãn kỳ sinh hoạt đang mở; những gì đã ghi vẫn giữ",
  input: z.object({
    ...One,
    reason: z
      .string({ error: "Cần nhập lý do hoãn." })
      .check(z.trim(), z.minLength(1, { error: "Cần nhập lý do hoãn." }), z.maxLength(1000, { error: "Nhiều nhất 1000 ký tự." })),
  }),
  output: z.object({ plannedMeetingId: Id, state: State }),
});

/** What stands in the way of closing (`missing`) and what should be seen before (`warnings`); `at` is where on the page. */
export interface Shortfall {
  missing: ShortLine[];
  warnings: ShortLine[];
}
export interface ShortLine {
  reason: string;
  message: string;
  at: { part: "roll" | "item" | "vote" | "task" | "sitting"; key: string } | null;
}
