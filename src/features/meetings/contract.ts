import * as z from "zod/mini";
import { Can, Clock, Day, Flag, Id, line, numeral, optionalLine, Page, PeriodCode, Place, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { approvalWays } from "./minutes/rules.ts";
import { attendanceStates, decisionCodes, modeCodes, reviewSteps, sectionCodes } from "./rules.ts";

const Month = z
  .string({ error: "Chọn tháng của kỳ họp." })
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." }));
const Count = numeral("Cần nhập số.").check(
  z.int({ error: "Cần nhập số nguyên." }),
  z.nonnegative({ error: "Số không âm." }),
  z.maximum(10_000, { error: "Số quá lớn." }),
);
/** Of an item, from 1. */
const Position = numeral("Chọn nội dung.").check(
  z.int({ error: "Chọn nội dung." }),
  z.positive({ error: "Chọn nội dung." }),
  z.maximum(60, { error: "Chọn nội dung." }),
);
const OptionalClock = z._default(z.nullable(Clock), null);
const State = z.enum(["draft", "submitted", "returned", "accepted", "correcting"]);
const SelfClass = z.enum(["tot", "kha", "trung_binh", "kem"]);
const Standing = z.enum(["probationary", "official"]);
const Situation = z.nullable(z.enum(["exempt", "away", "suspended", "detained"]));

const AttendanceDraft = z.object({
  memberId: Id,
  state: z.enum(attendanceStates),
  reason: optionalLine(300),
  arrivedAt: OptionalClock,
  spoke: z._default(z.boolean(), false),
});

const ItemDraft = z.object({
  session: z._default(z.enum(["regular", "thematic"]), "regular"),
  section: z.enum(sectionCodes),
  title: line("tên mục", 500),
  content: prose(),
  conclusion: prose(),
});

const VoteDraft = z.object({
  /** The place of its item in `items`, from 1; null: it was taken on the sitting as a whole, as when the resolution is adopted. */
  item: z._default(z.nullable(Position), null),
  subject: line("nội dung biểu quyết", 500),
  decision: z._default(z.enum(decisionCodes), "resolution"),
  isSecret: z._default(z.boolean(), false),
  inFavour: Count,
  against: Count,
  other: z._default(Count, 0),
});

const Resolution = z.object({
  number: z._default(z.string().check(z.trim(), z.maxLength(40)), ""),
  subject: z._default(z.string().check(z.trim(), z.maxLength(500)), ""),
  reviewPolitics: prose(),
  reviewWork: prose(),
  tasks: z._default(
    z
      .array(
        z.object({
          task: line("nhiệm vụ", 1000),
          status: z._default(z.string().check(z.maxLength(500)), ""),
          result: z._default(z.string().check(z.maxLength(1000)), ""),
        }),
      )
      .check(z.maxLength(100)),
    [],
  ),
  praise: prose(),
  weaknesses: prose(),
  direction: prose(),
  assignment: prose(),
});
export type Resolution = z.output<typeof Resolution>;

const TotalsDraft = z.object({
  total: Count,
  exempt: Count,
  away: z._default(Count, 0),
  visiting: z._default(Count, 0),
  present: Count,
  excused: Count,
  unexcused: Count,
  spoke: Count,
});

/** What is written down of one sitting. Either the roll call by person or, where only sums are known, the totals. */
export const MeetingDraft = z.object({
  month: Month,
  heldOn: Day,
  isRegular: z.boolean(),
  isThematic: z.boolean(),
  topic: optionalLine(500),
  beganAt: OptionalClock,
  endedAt: OptionalClock,
  place: optionalLine(300),
  mode: z._default(z.enum(modeCodes), "in-person"),
  chair: optionalLine(100),
  secretary: optionalLine(100),
  guests: prose(2000),
  feesPaid: z._default(z.nullable(Count), null),
  feesNote: prose(2000),
  selfScore: z._default(
    z.nullable(numeral().check(z.nonnegative({ error: "Điểm không âm." }), z.maximum(100, { error: "Điểm cao nhất là 100." }))),
    null,
  ),
  note: prose(5000),
  /** Entered on behalf: whose paper it is. Whoever is not of the cell must have one named; nothing chosen means the secretary's, else the chair's. */
  saidAs: z._default(z.nullable(z.enum(["secretary", "chair"])), null),
  attendance: z._default(z.array(AttendanceDraft).check(z.maxLength(2000)), []),
  totals: z._default(z.nullable(TotalsDraft), null),
  items: z._default(z.array(ItemDraft).check(z.maxLength(60)), []),
  votes: z._default(z.array(VoteDraft).check(z.maxLength(40)), []),
  resolution: z._default(z.nullable(Resolution), null),
});
export type MeetingDraft = z.output<typeof MeetingDraft>;

export const AttendanceLine = z.extend(AttendanceDraft, {
  name: z.string(),
  standing: Standing,
  situation: Situation,
  isVisiting: z.boolean(),
});
export type AttendanceLine = z.output<typeof AttendanceLine>;

export const MeetingLine = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  parentName: z.nullable(z.string()),
  month: z.string(),
  heldOn: Day,
  isRegular: z.boolean(),
  isThematic: z.boolean(),
  topic: z.nullable(z.string()),
  source: z.enum(["recorded", "totals"]),
  minutes: z.nullable(z.number()),
  total: z.number(),
  exempt: z.number(),
  present: z.number(),
  excused: z.number(),
  unexcused: z.number(),
  spoke: z.number(),
  selfScore: z.nullable(z.number()),
  selfClass: z.nullable(SelfClass),
  state: State,
  /** Entered on behalf: who said it, who typed it. */
  saidBy: z.nullable(z.string()),
  typedBy: z.nullable(z.string()),
});
export type MeetingLine = z.output<typeof MeetingLine>;

export const MeetingDetail = z.extend(MeetingLine, {
  path: z.array(z.object({ id: Id, name: z.string() })),
  beganAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  place: z.nullable(z.string()),
  mode: z.enum(modeCodes),
  chair: z.nullable(z.string()),
  secretary: z.nullable(z.string()),
  guests: z.string(),
  official: z.nullable(z.number()),
  probationary: z.nullable(z.number()),
  visiting: z.number(),
  away: z.number(),
  feesPaid: z.nullable(z.number()),
  feesNote: z.string(),
  note: z.string(),
  saidAs: z.nullable(z.enum(["secretary", "chair"])),
  version: Version,
  attendance: z.array(AttendanceLine),
  items: z.array(ItemDraft),
  votes: z.array(z.extend(VoteDraft, { base: z.number(), needed: z.number(), passed: z.boolean() })),
  resolution: z.nullable(Resolution),
  reviews: z.array(z.object({ step: z.enum(reviewSteps), reason: z.string(), at: z.string(), by: z.nullable(z.string()) })),
  /** On single items, of every return; place and title are those that the item had then. */
  remarks: z.array(z.object({ id: Id, position: z.number(), title: z.string(), text: z.string(), isRevised: z.boolean() })),
  warnings: z.array(z.string()),
  /** The guideline whose layout the printed minutes follow. */
  layoutName: z.string(),
  can: Can,
});
export type MeetingDetail = z.output<typeof MeetingDetail>;

/** What a new meeting of a cell begins with: its people that day, the agenda, the rules. */
export const Preparation = z.object({
  organisationId: Id,
  organisationName: z.string(),
  heldOn: Day,
  month: z.string(),
  attendance: z.array(AttendanceLine),
  items: z.array(ItemDraft),
  place: z.nullable(z.string()),
  chair: z.nullable(z.string()),
  secretary: z.nullable(z.string()),
  minMinutes: z.object({ regular: z.number(), combined: z.number() }),
  shares: z.record(z.enum(decisionCodes), z.object({ numerator: z.number(), denominator: z.number(), above: z.boolean() })),
  /** The caller is not of the cell and enters for it. */
  isOnBehalf: z.boolean(),
  /** The regular meeting of that month, when there is one already. */
  existingId: z.nullable(Id),
});
export type Preparation = z.output<typeof Preparation>;

const One = z.object({ meetingId: Id });

export const prepareMeeting = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/meeting-preparation",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Những gì cần để ghi một kỳ sinh hoạt: đảng viên của chi bộ ngày đó, chương trình, quy định",
  input: z.object({ organisationId: Id, heldOn: Day, month: z.optional(Month) }),
  output: Preparation,
});

export const recordMeeting = endpoint({
  method: "POST",
  path: "/api/meetings",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Ghi một kỳ sinh hoạt của chi bộ organisationId",
  input: z.extend(MeetingDraft, { organisationId: Id }),
  output: MeetingDetail,
});

export const reviseMeeting = endpoint({
  method: "PUT",
  path: "/api/meetings/:meetingId",
  permission: "meetings.record",
  summary: "Sửa một kỳ sinh hoạt chưa được nhận",
  input: z.extend(MeetingDraft, { meetingId: Id, version: Version }),
  output: MeetingDetail,
});

export const getMeeting = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId",
  permission: "meetings.see",
  summary: "Một kỳ sinh hoạt với điểm danh, nội dung, biểu quyết, nghị quyết",
  input: One,
  output: MeetingDetail,
});

export const listMeetings = endpoint({
  method: "GET",
  path: "/api/meetings",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Các kỳ sinh hoạt của một đơn vị, hoặc cả cấp dưới, trong một kỳ",
  input: z.object({
    ...Place,
    period: PeriodCode,
    state: z.optional(State),
    kind: z.optional(z.enum(["regular", "thematic"])),
    oldestFirst: z.optional(Flag),
    ...Page,
  }),
  output: z.object({ rows: z.array(MeetingLine), count: z.number(), waiting: z.number() }),
});

/** How a meeting adopted what was read back to it; voices are counted where it voted. */
export const Approval = z.object({ how: z.enum(approvalWays), inFavour: z._default(z.nullable(Count), null) });
export type Approval = z.output<typeof Approval>;

export const submitMeeting = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/submission",
  permission: "meetings.record",
  summary: "Nộp biên bản lên cấp trên, kèm ghi thông qua nếu chưa ghi",
  /** With an approval: of the minutes and the resolution, where they were not adopted yet or were edited since. */
  input: z.object({ meetingId: Id, version: Version, approval: z._default(z.nullable(Approval), null) }),
  output: MeetingDetail,
});

export const returnMeeting = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/return",
  permission: "meetings.review",
  summary: "Trả lại biên bản với lý do, và góp ý cho từng mục nếu có",
  input: z.object({
    meetingId: Id,
    version: Version,
    reason: line("lý do trả lại", 2000),
    remarks: z._default(z.array(z.object({ position: Position, text: line("góp ý", 2000) })).check(z.maxLength(60)), []),
  }),
  output: MeetingDetail,
});

export const acceptMeeting = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/acceptance",
  permission: "meetings.review",
  summary: "Nhận biên bản; từ đó lời văn và số liệu giữ nguyên, sửa thì mở đính chính",
  input: z.object({ meetingId: Id, version: Version }),
  output: MeetingDetail,
});
