import * as z from "zod/mini";
import { Can, Clock, Day, Flag, Id, line, numeral, optionalDay, optionalLine, Page, Place, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { changeKinds, programmeStates } from "./rules.ts";

const Year = numeral("Cần chọn năm.").check(z.int(), z.minimum(1930), z.maximum(2200));
const Month = z.string({ error: "Chọn tháng." }).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." }));
const State = z.enum(programmeStates);
const reason = z
  .string({ error: "Cần nhập lý do." })
  .check(z.trim(), z.minLength(1, { error: "Cần nhập lý do." }), z.maxLength(2000, { error: "Nhiều nhất 2000 ký tự." }));

/** What may be planned of one sitting, and changed of it later. */
const Plan = {
  plannedOn: optionalDay,
  startsAt: z._default(z.nullable(Clock), null),
  place: optionalLine(200),
  topic: optionalLine(300),
  preparerId: z._default(z.nullable(Id), null),
  draftDueOn: optionalDay,
  note: optionalLine(300),
};
const Draft = { month: Month, isRegular: Flag, isThematic: Flag, ...Plan };
const EntryDraft = z.object(Draft);

const Change = z.object({
  kind: z.enum(changeKinds),
  at: z.string(),
  by: z.nullable(z.string()),
  plannedBefore: z.nullable(Day),
  plannedAfter: z.nullable(Day),
  topicBefore: z.nullable(z.string()),
  topicAfter: z.nullable(z.string()),
  reason: z.string(),
});
const Entry = z.object({
  id: Id,
  month: Month,
  isRegular: z.boolean(),
  isThematic: z.boolean(),
  plannedOn: z.nullable(Day),
  startsAt: z.nullable(Clock),
  place: z.nullable(z.string()),
  topic: z.nullable(z.string()),
  preparerId: z.nullable(Id),
  preparerName: z.nullable(z.string()),
  draftDueOn: z.nullable(Day),
  note: z.nullable(z.string()),
  /** It will not be held; its last change says why. */
  isCalledOff: z.boolean(),
  /** Its way since the programme is in force, oldest first. */
  changes: z.array(Change),
});
export type Entry = z.output<typeof Entry>;

const Topic = z.object({ quarter: numeral("Chọn quý.").check(z.int(), z.minimum(1), z.maximum(4)), topic: line("tên chuyên đề", 300) });

export const Programme = z.object({
  organisationId: Id,
  name: z.string(),
  parentName: z.nullable(z.string()),
  year: z.number(),
  isCell: z.boolean(),
  /** Null while nobody has begun it; then the version is 0. */
  state: z.nullable(State),
  version: Version,
  /** Whether the level above must approve it. */
  asksApproval: z.boolean(),
  /** The standing day in words. */
  dateRule: z.string(),
  entries: z.array(Entry),
  steps: z.array(
    z.object({ step: z.enum(["submit", "approve", "return"]), reason: z.string(), at: z.string(), by: z.nullable(z.string()) }),
  ),
  warnings: z.array(z.string()),
  /** Who may prepare; empty for those who cannot write. */
  people: z.array(z.object({ memberId: Id, name: z.string() })),
  /** What committees above suggest for the year. */
  topics: z.array(z.extend(Topic, { from: z.string() })),
  /** save, submit, approve, return, change: what the state and the permissions allow now. */
  can: Can,
});
export type Programme = z.output<typeof Programme>;

const Of = { organisationId: Id, year: Year };

export const getProgramme = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/programmes/:year",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Chương trình sinh hoạt năm của một chi bộ",
  input: z.object(Of),
  output: Programme,
});

export const proposeProgramme = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/programmes/:year/proposal",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Gợi ý cả năm theo lịch chuẩn, chuyên đề năm trước và gợi ý của cấp trên; chưa lưu gì",
  input: z.object(Of),
  output: z.object({ entries: z.array(z.omit(Entry, { id: true, preparerName: true, isCalledOff: true, changes: true })) }),
});

export const saveProgramme = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/programmes/:year",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Lưu cả chương trình khi còn đang lập hoặc bị trả lại",
  input: z.object({ ...Of, version: Version, entries: z.array(EntryDraft).check(z.maxLength(60, { error: "Nhiều nhất 60 kỳ một năm." })) }),
  output: Programme,
});

export const submitProgramme = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/programmes/:year/submission",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Gửi cấp trên duyệt; nơi không cần duyệt thì chương trình có hiệu lực ngay",
  input: z.object({ ...Of, version: Version }),
  output: Programme,
});

export const approveProgramme = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/programmes/:year/approval",
  permission: "meetings.review",
  scope: "organisation",
  summary: "Cấp trên duyệt chương trình",
  input: z.object({ ...Of, version: Version }),
  output: Programme,
});

export const returnProgramme = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/programmes/:year/return",
  permission: "meetings.review",
  scope: "organisation",
  summary: "Cấp trên trả lại chương trình, nêu lý do",
  input: z.object({ ...Of, version: Version, reason }),
  output: Programme,
});

export const changeEntry = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/programmes/:year/entries/:entryId/change",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Dời ngày, đổi chuyên đề của một kỳ trong chương trình đang thực hiện, nêu lý do",
  input: z.object({ ...Of, entryId: Id, version: Version, reason, ...Plan }),
  output: Programme,
});

export const addEntry = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/programmes/:year/entries",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Thêm một kỳ vào chương trình đang thực hiện, nêu lý do; mỗi tháng vẫn một kỳ thường kỳ",
  input: z.object({ ...Of, version: Version, reason, ...Draft }),
  output: Programme,
});

export const callOffEntry = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/programmes/:year/entries/:entryId/calling-off",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Báo không tổ chức một kỳ của chương trình đang thực hiện, nêu lý do",
  input: z.object({ ...Of, entryId: Id, version: Version, reason }),
  output: Programme,
});

const ProgrammeLine = z.object({
  organisationId: Id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  state: z.nullable(State),
  sittings: z.number(),
  thematic: z.number(),
  /** The last step taken, null where none was. */
  steppedAt: z.nullable(z.string()),
});
export type ProgrammeLine = z.output<typeof ProgrammeLine>;

export const listProgrammes = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/programmes",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Các chi bộ của một nơi và chương trình năm của từng chi bộ: đã lập, chờ duyệt, chưa có",
  input: z.object({ ...Place, year: Year, ...Page }),
  output: z.object({
    rows: z.array(ProgrammeLine),
    count: z.number(),
    counts: z.object({ none: z.number(), draft: z.number(), submitted: z.number(), inForce: z.number() }),
  }),
});

export const downloadProgramme = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/programmes/:year/programme.docx",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Chương trình sinh hoạt năm .docx",
  carries: "file",
  input: z.object(Of),
  output: z.object({}),
});

export const getTopics = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/topics/:year",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Chuyên đề mà nơi này gợi ý cho các chi bộ của mình trong năm",
  input: z.object(Of),
  output: z.object({ topics: z.array(Topic), version: Version, can: Can }),
});

export const saveTopics = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/topics/:year",
  permission: "meetings.review",
  scope: "organisation",
  summary: "Ghi chuyên đề gợi ý cho các chi bộ trong năm",
  input: z.object({
    ...Of,
    version: Version,
    topics: z.array(Topic).check(z.maxLength(60, { error: "Nhiều nhất 60 chuyên đề một năm." })),
  }),
  output: z.object({ version: Version }),
});
