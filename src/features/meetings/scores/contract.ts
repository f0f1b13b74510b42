import * as z from "zod/mini";
import { Can, Day, Id, line, numeral, Page, Place, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ScoreForm } from "./rules.ts";

const Seat = z.enum(["cell", "attendee", "committee"]);
const ScoreClass = z.enum(["tot", "kha", "trung_binh", "kem"]);
const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." }));
const Known = z.object({ points: z.number(), reason: z.string() });

const LineDraft = z.object({
  number: z.string().check(z.maxLength(10)),
  points: numeral("Cần nhập điểm.").check(z.nonnegative({ error: "Điểm không âm." }), z.maximum(100)),
  reason: prose(500),
  /** Given in full together with others, not one by one. */
  atOnce: z._default(z.boolean(), false),
});

const Sheet = z.object({
  seat: Seat,
  formCode: z.string(),
  /** The form as it stood when the sheet was written. */
  form: ScoreForm,
  lines: z.array(z.extend(LineDraft, { known: z.nullable(Known) })),
  total: z.number(),
  class: ScoreClass,
  note: z.string(),
  version: Version,
  writtenAt: z.string(),
  by: z.nullable(z.string()),
});
export type Sheet = z.output<typeof Sheet>;

export const Scores = z.object({
  meetingId: Id,
  organisationId: Id,
  organisationName: z.string(),
  heldOn: Day,
  /** The form in force on the day of the sitting, for a new sheet. */
  formCode: z.string(),
  form: ScoreForm,
  source: z.string(),
  /** What the facts give, by the number of the criterion. */
  known: z.record(z.string(), Known),
  sheets: z.array(Sheet),
  /** Seats that this person may write now. */
  can: Can,
});
export type Scores = z.output<typeof Scores>;

const Draft = {
  meetingId: Id,
  /** 0 for a new sheet. */
  version: Version,
  formCode: z.string().check(z.maxLength(40)),
  lines: z.array(LineDraft).check(z.maxLength(200)),
  note: prose(2000),
};

export const getScores = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/scores",
  permission: "meetings.see",
  summary: "Phiếu chấm của một kỳ sinh hoạt, phần hệ thống tính được và lý do",
  input: z.object({ meetingId: Id }),
  output: Scores,
});

export const scoreOwnMeeting = endpoint({
  method: "PUT",
  path: "/api/meetings/:meetingId/scores/cell",
  permission: "meetings.record",
  summary: "Chi bộ tự chấm kỳ sinh hoạt",
  input: z.object(Draft),
  output: Scores,
});

export const scoreMeeting = endpoint({
  method: "PUT",
  path: "/api/meetings/:meetingId/scores/above/:seat",
  permission: "meetings.review",
  summary: "Cấp ủy viên dự, hoặc cấp ủy cấp trên, chấm kỳ sinh hoạt",
  input: z.object({ ...Draft, seat: z.enum(["attendee", "committee"]) }),
  output: Scores,
});

export const scoreAttended = endpoint({
  method: "PUT",
  path: "/api/meetings/:meetingId/scores/attendee",
  permission: "meetings.attend",
  summary: "Cấp ủy viên theo dõi chi bộ chấm kỳ sinh hoạt mình đã dự",
  input: z.object(Draft),
  output: Scores,
});

const FormLine = z.object({
  code: z.string(),
  source: z.string(),
  isShipped: z.boolean(),
  isInForce: z.boolean(),
  form: ScoreForm,
});
export type FormLine = z.output<typeof FormLine>;

export const listScoreForms = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/score-forms",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Các phiếu chấm dùng được ở một nơi, và phiếu đang áp dụng",
  input: z.object({ organisationId: Id }),
  output: z.object({ rows: z.array(FormLine), can: Can }),
});

export const makeScoreForm = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/score-forms",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Đặt phiếu chấm riêng của cấp ủy; áp dụng từ ngày chọn",
  input: z.object({
    organisationId: Id,
    code: z
      .string({ error: "Cần nhập mã phiếu." })
      .check(z.trim(), z.regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, { error: "Mã phiếu gồm 2–40 chữ thường không dấu, số, dấu chấm hoặc gạch." })),
    source: line("văn bản ban hành", 300),
    from: Day,
    form: ScoreForm,
  }),
  output: z.object({ code: z.string() }),
});

const ScoreRow = z.object({
  organisationId: Id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  members: z.nullable(z.number()),
  meetingId: z.nullable(Id),
  heldOn: z.nullable(Day),
  total: z.nullable(z.number()),
  class: z.nullable(ScoreClass),
  /** Whose points count: the committee's before the attendee's before the cell's own. */
  seat: z.nullable(Seat),
  /** What each seat gave; null where it did not score. In the order of the sheet: cell, attendee, committee. */
  cellTotal: z.nullable(z.number()),
  attendeeTotal: z.nullable(z.number()),
  committeeTotal: z.nullable(z.number()),
  note: z.string(),
});
export type ScoreRow = z.output<typeof ScoreRow>;

export const listScores = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/scores",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Bảng tổng hợp điểm các kỳ sinh hoạt của một tháng",
  input: z.object({ ...Place, month: Month, ...Page }),
  output: z.object({
    rows: z.array(ScoreRow),
    count: z.number(),
    /** Sittings by class; a cell may have sat twice. */
    counts: z.record(ScoreClass, z.number()),
    scored: z.number(),
    cells: z.number(),
  }),
});

export const exportScores = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/scores/export",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Bảng tổng hợp điểm của một tháng ra .xlsx",
  carries: "file",
  input: z.object({ ...Place, month: Month }),
  output: z.object({}),
});

export const getYearClass = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/year-class/:year",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Xếp loại sinh hoạt cả năm của một chi bộ, và căn cứ",
  input: z.object({ organisationId: Id, year: numeral().check(z.int(), z.minimum(1930), z.maximum(2200)) }),
  output: z.object({
    year: z.number(),
    due: z.number(),
    months: z.array(z.object({ month: z.string(), meetingId: Id, score: z.number(), class: ScoreClass })),
    class: z.nullable(ScoreClass),
    mean: z.nullable(z.number()),
    ruleText: z.string(),
    source: z.string(),
  }),
});
