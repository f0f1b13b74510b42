// What can be said in an open sitting: the kinds of entries of its log. Nothing is ever taken out of the log; a later entry corrects.
import * as z from "zod/mini";
import { Clock, Day, Id, line, numeral, optionalLine } from "#contract/common.ts";
import { decisionCodes, sectionCodes } from "../../rules.ts";

/** Made by the device that says it, so that sending twice changes nothing. */
export const EntryId = z
  .string({ error: "Thiếu mã của ghi chép." })
  .check(z.toLowerCase(), z.uuid({ error: "Mã của ghi chép chưa đúng dạng." }));
/** An item of the agenda: the id of its planned row as text, or the entry that added it. */
const ItemKey = z
  .string({ error: "Chọn mục." })
  .check(z.toLowerCase(), z.regex(/^([1-9]\d{0,14}|[0-9a-f-]{36})$/, { error: "Mã mục chưa đúng dạng." }));
const Moment = z.string({ error: "Thiếu giờ ghi." }).check(z.iso.datetime({ error: "Giờ ghi chưa đúng dạng." }));

const Count = numeral("Cần nhập số.").check(
  z.int({ error: "Cần nhập số nguyên." }),
  z.nonnegative({ error: "Số không âm." }),
  z.maximum(10_000, { error: "Số quá lớn." }),
);
const Subject = line("nội dung biểu quyết", 500);

/** What the agenda gave, before anybody wrote: the first revision of every text. */
export const firstRevision = "start";

/** Texts that two people may write at once: of an item, of what a speaker said, of the whole sitting. */
const textFields = ["content", "conclusion", "speech", "guests", "feesNote", "note"] as const;
/** Single lines where the last word counts. */
const factFields = ["chair", "secretary", "place"] as const;

const TaskFields = {
  item: z.nullable(ItemKey),
  content: line("nội dung nhiệm vụ", 1000),
  /** Null: the whole cell. */
  assigneeId: z.nullable(Id),
  helperIds: z._default(z.array(Id).check(z.maxLength(20, { error: "Nhiều nhất 20 người phối hợp." })), []),
  dueOn: Day,
};

/** The tally sheet of a secret ballot. */
const Ballots = z.object({ given: Count, collected: Count, valid: Count });

export const Said = z.discriminatedUnion("kind", [
  /** The roll call of one person; again and again, the last one counts. `not-due` takes a call back. */
  z.object({
    kind: z.literal("roll"),
    memberId: Id,
    state: z.enum(["present", "late", "online", "excused", "unexcused", "not-due"], { error: "Chọn có mặt hoặc vắng." }),
    reason: optionalLine(300),
    arrivedAt: z._default(z.nullable(Clock), null),
  }),
  /** Everybody expected and not called yet is there: of the whole cell, or of one tổ đảng. */
  z.object({ kind: z.literal("roll-rest"), group: z._default(z.nullable(Id), null) }),
  z.object({ kind: z.literal("began"), clock: Clock }),
  z.object({ kind: z.literal("item-began"), item: ItemKey }),
  z.object({ kind: z.literal("item-ended"), item: ItemKey }),
  z.object({ kind: z.literal("item-parked"), item: ItemKey, isParked: z._default(z.boolean(), true) }),
  z.object({
    kind: z.literal("item-added"),
    session: z._default(z.enum(["regular", "thematic"]), "regular"),
    section: z.enum(sectionCodes),
    title: line("tên mục", 500),
  }),
  /** Somebody takes the floor on an item: a member, or a guest by name. Whoever spoke before has ended. */
  z.object({ kind: z.literal("speech-began"), item: ItemKey, memberId: z._default(z.nullable(Id), null), guest: optionalLine(100) }),
  z.object({ kind: z.literal("speech-ended"), speech: EntryId }),
  /**
   * A text, written on top of the revisions it names; a revision is the entry that wrote it, or `start`. Where somebody else
   * wrote meanwhile both texts stand until one entry names both.
   */
  z.object({
    kind: z.literal("text"),
    field: z.enum(textFields),
    /** The item or the speech; empty for a text of the whole sitting. */
    of: z._default(z.string().check(z.toLowerCase(), z.maxLength(36)), ""),
    text: z.string({ error: "Cần nhập nội dung." }).check(z.maxLength(20_000, { error: "Nhiều nhất 20000 ký tự." })),
    bases: z.array(z.union([z.literal(firstRevision), EntryId])).check(z.maxLength(20)),
  }),
  z.object({ kind: z.literal("fact"), field: z.enum(factFields), value: optionalLine(300) }),
  z.object({ kind: z.literal("fees"), paid: z.nullable(Count) }),
  z.object({
    kind: z.literal("vote-opened"),
    item: z.nullable(ItemKey),
    subject: Subject,
    decision: z._default(z.enum(decisionCodes), "resolution"),
    isSecret: z._default(z.boolean(), false),
  }),
  /** A count of a vote; again and again, the last one counts. `ballots` for a secret one. */
  z.object({
    kind: z.literal("vote-counted"),
    vote: EntryId,
    inFavour: Count,
    against: Count,
    other: z._default(Count, 0),
    ballots: z._default(z.nullable(Ballots), null),
  }),
  z.object({ kind: z.literal("task-given"), ...TaskFields }),
  z.object({ kind: z.literal("task-changed"), task: EntryId, ...TaskFields }),
  /** A vote, a speech, a task or an added item that should not have been: named by the entry that began it. */
  z.object({ kind: z.literal("struck"), target: EntryId }),
]);
export type Said = z.output<typeof Said>;
export type SaidKind = Said["kind"];
export type SaidOf<Kind extends SaidKind> = Extract<Said, { kind: Kind }>;

/** An entry as a device sends it. */
export const NewEntry = z.object({ entryId: EntryId, saidAt: Moment, said: Said });
export type NewEntry = z.output<typeof NewEntry>;

/** An entry as the log gives it back, and, on a device, one that is still to be sent: without `seq`. */
export const LogEntry = z.object({
  /** Its place in the log of this sitting, from 1 on without gaps; what is not yet sent has none. */
  seq: z.nullable(z.number()),
  entryId: EntryId,
  /** When it was said by the device's clock, brought by the server within the sitting: for showing and for the clocks of items. */
  saidAt: z.string(),
  accountId: z.nullable(z.number()),
  /** Who said it. */
  by: z.nullable(z.string()),
  said: Said,
});
export type LogEntry = z.output<typeof LogEntry>;
