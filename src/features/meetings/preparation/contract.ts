import * as z from "zod/mini";
import { Can, Clock, Day, Flag, Id, line, numeral, optionalLine, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { WordLines } from "#contract/word-lines.ts";
import { modeCodes, sectionCodes } from "../rules.ts";
import { mostItems, originCodes, planStateCodes, stageCodes } from "./rules.ts";

const Month = z.string({ error: "Chọn tháng." }).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." }));
const OptionalClock = z._default(z.nullable(Clock), null);
const reason = line("lý do", 1000);

const ItemDraft = z.object({
  stage: z.enum(stageCodes),
  session: z._default(z.enum(["regular", "thematic"]), "regular"),
  section: z.enum(sectionCodes),
  title: line("tên mục", 500),
  content: prose(),
  minutes: z._default(
    z.nullable(
      numeral("Cần nhập số phút.").check(
        z.int({ error: "Số phút là số nguyên." }),
        z.minimum(1, { error: "Ít nhất 1 phút." }),
        z.maximum(600, { error: "Nhiều nhất 600 phút." }),
      ),
    ),
    null,
  ),
  origin: z._default(z.enum(originCodes), "typed"),
  originId: z._default(z.nullable(Id), null),
});
/** An item with where it came from in words: "từ kỳ tháng 6". */
const Item = z.extend(ItemDraft, { from: z.string() });
export type Item = z.output<typeof Item>;

const Plan = {
  topic: optionalLine(500),
  meetOn: Day,
  beginsAt: OptionalClock,
  place: optionalLine(300),
  mode: z._default(z.enum(modeCodes), "in-person"),
  chair: optionalLine(100),
  secretary: optionalLine(100),
  items: z.array(ItemDraft).check(z.maxLength(mostItems, { error: `Nhiều nhất ${mostItems} mục một kỳ.` })),
};

export const Paper = z.object({
  id: Id,
  title: z.string(),
  fileName: z.string(),
  fileType: z.string(),
  /** In bytes. */
  size: z.number(),
  addedAt: z.string(),
});
export type Paper = z.output<typeof Paper>;

/** What was sat down of the committee's meeting, on one line. */
const CommitteeLine = z.object({ id: Id, month: Month, heldOn: Day, present: z.number(), total: z.number() });
export type CommitteeLine = z.output<typeof CommitteeLine>;

/** A sitting as the secretary prepares it; nothing of it is kept while `id` is null. */
export const Preparation = z.object({
  id: z.nullable(Id),
  version: Version,
  organisationId: Id,
  organisationName: z.string(),
  month: Month,
  isRegular: z.boolean(),
  isThematic: z.boolean(),
  topic: z.nullable(z.string()),
  meetOn: Day,
  beginsAt: z.nullable(Clock),
  place: z.nullable(z.string()),
  mode: z.enum(modeCodes),
  chair: z.nullable(z.string()),
  secretary: z.nullable(z.string()),
  state: z.enum(planStateCodes),
  calledOffReason: z.nullable(z.string()),
  /** The record of the sitting once it was held. */
  meetingId: z.nullable(Id),
  items: z.array(Item),
  /** Why day and place are what they are, while nobody saved them. */
  proposedBy: z.string(),
  minMinutes: z.number(),
  invitation: z.nullable(
    z.object({
      at: z.string(),
      /** Members of the cell that were invited, those of them with an account, those who opened it: counts alone. */
      invited: z.number(),
      withAccount: z.number(),
      seen: z.number(),
    }),
  ),
  papers: z.array(Paper),
  postedAt: z.nullable(z.string()),
  /** The last day on which papers are in time, by the rule of the day. */
  papersBy: Day,
  committee: z.nullable(CommitteeLine),
  /** Whether the cell has a committee beside secretary and deputy; null where its posts are not known. */
  hasCommittee: z.nullable(z.boolean()),
  /** Whether this installation sends e-mail at all. */
  sendsMail: z.boolean(),
  warnings: z.array(z.string()),
  /** save, call-off, invite, add-paper: what the state and the permissions allow now. */
  can: Can,
});
export type Preparation = z.output<typeof Preparation>;

const One = { plannedMeetingId: Id };
const Cell = { organisationId: Id };

export const getPreparation = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/preparations/:month",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Kỳ sinh hoạt đang chuẩn bị của một tháng; chưa ai lưu thì là chương trình tự soạn, chưa lưu gì",
  input: z.object({ ...Cell, month: Month, kind: z._default(z.enum(["regular", "thematic"]), "regular") }),
  output: Preparation,
});

export const planMeeting = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/planned-meetings",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Lưu lần đầu chương trình một kỳ sinh hoạt sắp họp",
  input: z.object({ ...Cell, month: Month, isRegular: Flag, isThematic: Flag, ...Plan }),
  output: Preparation,
});

export const revisePlan = endpoint({
  method: "PUT",
  path: "/api/planned-meetings/:plannedMeetingId",
  permission: "meetings.record",
  summary: "Sửa chương trình; đổi ngày họp thì nêu lý do và người đã mời được báo",
  input: z.object({ ...One, version: Version, isThematic: Flag, ...Plan, reason: optionalLine(1000) }),
  output: Preparation,
});

export const callOffPlan = endpoint({
  method: "POST",
  path: "/api/planned-meetings/:plannedMeetingId/calling-off",
  permission: "meetings.record",
  summary: "Báo không họp kỳ này, nêu lý do",
  input: z.object({ ...One, version: Version, reason }),
  output: Preparation,
});

export const inviteMembers = endpoint({
  method: "POST",
  path: "/api/planned-meetings/:plannedMeetingId/invitation",
  permission: "meetings.record",
  summary: "Mời đảng viên của chi bộ: thông báo trong chương trình, và thư điện tử nếu chọn",
  input: z.object({ ...One, version: Version, byMail: z._default(Flag, false) }),
  output: Preparation,
});

export const addPaper = endpoint({
  method: "POST",
  path: "/api/planned-meetings/:plannedMeetingId/papers",
  permission: "meetings.record",
  summary: "Thêm một tài liệu: PDF, Word (.docx) hoặc ảnh, nhiều nhất 15 MB",
  carries: "upload",
  input: z.object({ ...One, title: line("tên tài liệu", 300) }),
  output: Preparation,
});

export const withdrawPaper = endpoint({
  method: "POST",
  path: "/api/planned-meetings/:plannedMeetingId/papers/:paperId/withdrawal",
  permission: "meetings.record",
  summary: "Rút một tài liệu đưa nhầm",
  input: z.object({ ...One, paperId: Id }),
  output: Preparation,
});

export const notePosting = endpoint({
  method: "PUT",
  path: "/api/planned-meetings/:plannedMeetingId/posting",
  permission: "meetings.record",
  summary: "Ghi lúc đưa tài liệu lên ứng dụng Sổ tay đảng viên",
  input: z.object({ ...One, version: Version, on: z.nullable(Day), at: OptionalClock }),
  output: Preparation,
});

export const getPaper = endpoint({
  method: "GET",
  path: "/api/planned-meetings/:plannedMeetingId/papers/:paperId",
  permission: "meetings.see",
  summary: "Mở một tài liệu của kỳ sinh hoạt",
  carries: "file",
  input: z.object({ ...One, paperId: Id }),
  output: z.object({}),
});

/** The words of a Word paper, as far as they show without Word: paragraphs and rows of tables in their order. */
export const readPaper = endpoint({
  method: "GET",
  path: "/api/planned-meetings/:plannedMeetingId/papers/:paperId/words",
  permission: "meetings.see",
  summary: "Phần chữ của một tài liệu Word, để đọc ngay trên máy",
  input: z.object({ ...One, paperId: Id }),
  output: WordLines,
});

/** What a member reads of a sitting to come. */
export const Invitation = z.object({
  id: Id,
  month: Month,
  isRegular: z.boolean(),
  isThematic: z.boolean(),
  topic: z.nullable(z.string()),
  meetOn: Day,
  beginsAt: z.nullable(Clock),
  place: z.nullable(z.string()),
  mode: z.enum(modeCodes),
  chair: z.nullable(z.string()),
  state: z.enum(planStateCodes),
  calledOffReason: z.nullable(z.string()),
  items: z.array(z.pick(Item, { stage: true, session: true, title: true, content: true, minutes: true })),
  papers: z.array(Paper),
});
export type Invitation = z.output<typeof Invitation>;

export const listInvitations = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/invitations",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Các kỳ sinh hoạt sắp tới mà đảng viên của chi bộ đã được mời, với chương trình và tài liệu",
  input: z.object(Cell),
  output: z.object({ rows: z.array(Invitation) }),
});

export const readInvitation = endpoint({
  method: "POST",
  path: "/api/planned-meetings/:plannedMeetingId/reading",
  permission: "meetings.see",
  summary: "Đánh dấu người đang đăng nhập đã xem giấy mời; chỉ tính số người",
  input: z.object(One),
  output: z.object({}),
});

/** A planned sitting on one line, for lists of the cell. */
export const PlanLine = z.object({
  id: Id,
  month: Month,
  isRegular: z.boolean(),
  isThematic: z.boolean(),
  meetOn: Day,
  beginsAt: z.nullable(Clock),
  place: z.nullable(z.string()),
  state: z.enum(planStateCodes),
  items: z.number(),
  isInvited: z.boolean(),
  /** Papers are there, or the secretary said when they went up. */
  hasPapers: z.boolean(),
  papersBy: Day,
  committeeMetOn: z.nullable(Day),
});
export type PlanLine = z.output<typeof PlanLine>;

export const listPlans = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/planned-meetings",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Các kỳ sinh hoạt đang chuẩn bị của chi bộ, và tháng cần chuẩn bị tiếp theo",
  input: z.object(Cell),
  output: z.object({
    rows: z.array(PlanLine),
    /** The first month from this one on that has neither record nor plan of a regular sitting. */
    nextMonth: Month,
  }),
});
