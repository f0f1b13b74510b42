import * as z from "zod/mini";
import { Can, Day, Flag, Id, line, numeral, optionalDay, PeriodCode, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { reportStates } from "../rules.ts";
import { dutyLengths, owedByCodes, standings } from "./rules.ts";

const TypeCode = z.string({ error: "Chọn loại báo cáo." }).check(z.minLength(1, { error: "Chọn loại báo cáo." }), z.maxLength(60));
const Year = numeral("Chọn năm.").check(z.int(), z.minimum(1990), z.maximum(2200));
const Standing = z.enum(standings);

const DutyDraft = {
  typeCode: TypeCode,
  length: z.enum(dutyLengths, { error: "Chọn kỳ báo cáo." }),
  owedBy: z.enum(owedByCodes, { error: "Chọn nơi phải báo cáo." }),
  dueDays: numeral("Cần nhập số ngày.").check(
    z.int({ error: "Cần nhập số nguyên." }),
    z.minimum(-60, { error: "Sớm nhất 60 ngày trước khi hết kỳ." }),
    z.maximum(120, { error: "Muộn nhất 120 ngày sau khi hết kỳ." }),
  ),
  countsWorkingDays: z._default(Flag, false),
};

const Duty = z.object({
  id: Id,
  ...DutyDraft,
  typeName: z.string(),
  /** The committee that asks. */
  askedBy: z.object({ id: Id, name: z.string() }),
  from: z.nullable(Day),
  lastDay: z.nullable(Day),
  source: z.string(),
  version: Version,
  /** What should be seen: it falls due later than the same report that the asker itself owes. */
  warnings: z.array(z.string()),
  can: Can,
});
export type Duty = z.output<typeof Duty>;

export const listDuties = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/report-duties",
  permission: "reports.see",
  scope: "organisation",
  summary: "Chế độ báo cáo: nơi này yêu cầu ai báo cáo gì, và phải báo cáo gì lên trên",
  input: z.object({ organisationId: Id }),
  output: z.object({ asked: z.array(Duty), owed: z.array(Duty), can: Can }),
});

export const setDuty = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/report-duties",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Đặt chế độ báo cáo cho cấp dưới, từ một ngày",
  input: z.object({ organisationId: Id, ...DutyDraft, from: Day, source: line("văn bản làm căn cứ", 300) }),
  output: z.object({ id: Id }),
});

export const endDuty = endpoint({
  method: "POST",
  path: "/api/report-duties/:dutyId/end",
  permission: "regulations.manage",
  summary: "Thôi một chế độ báo cáo sau một ngày; kỳ đã qua giữ nguyên",
  input: z.object({ dutyId: Id, version: Version, lastDay: Day }),
  output: z.object({ id: Id }),
});

const GridPeriod = z.object({ period: z.string(), dueOn: Day, owed: z.number(), settled: z.number(), missing: z.number() });
const GridUnit = z.object({
  organisationId: Id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  /** One a period of the year, in their order; null where the unit did not owe it. */
  boxes: z.array(
    z.nullable(
      z.object({
        standing: Standing,
        reportId: z.nullable(Id),
        /** Handed in after the last day: how many days. */
        late: z.number(),
        reason: z.string(),
      }),
    ),
  ),
});
export type GridUnit = z.output<typeof GridUnit>;

/** The unit right below the asker, and how those in its part of the tree stand: one box a period of the year. */
const GridGroup = z.object({
  organisationId: Id,
  name: z.string(),
  boxes: z.array(z.object({ owed: z.number(), settled: z.number(), missing: z.number() })),
});
export type GridGroup = z.output<typeof GridGroup>;

export const getGrid = endpoint({
  method: "GET",
  path: "/api/report-duties/:dutyId/grid",
  permission: "reports.see",
  summary: "Các đơn vị phải báo cáo và các kỳ của một năm: đủ, thiếu, đúng hạn, muộn",
  input: z.object({
    dutyId: Id,
    year: Year,
    show: z._default(z.enum(["all", "missing"]), "all"),
    /** Only what stands in the part of the tree of this unit, right below the asker. */
    under: z._default(z.nullable(Id), null),
    page: z._default(numeral().check(z.int(), z.positive()), 1),
    pageSize: z._default(numeral().check(z.int(), z.positive(), z.maximum(500)), 100),
  }),
  output: z.object({
    duty: Duty,
    periods: z.array(GridPeriod),
    /** Too many units for one screen stand folded, and `units` is empty. */
    groups: z.array(GridGroup),
    units: z.array(GridUnit),
    /** The unit that was asked about. */
    under: z.nullable(z.object({ id: Id, name: z.string() })),
    count: z.number(),
    can: Can,
  }),
});

export const leaveOut = endpoint({
  method: "POST",
  path: "/api/report-duties/:dutyId/omissions",
  permission: "reports.review",
  summary: "Không chờ báo cáo của những đơn vị này trong một kỳ, nêu lý do",
  input: z.object({
    dutyId: Id,
    unitIds: z.array(Id).check(z.minLength(1), z.maxLength(10_000)),
    period: PeriodCode,
    reason: line("lý do", 500),
  }),
  output: z.object({ count: z.number() }),
});

export const takeBack = endpoint({
  method: "POST",
  path: "/api/report-duties/:dutyId/omissions/end",
  permission: "reports.review",
  summary: "Lại chờ báo cáo của đơn vị đó",
  input: z.object({ dutyId: Id, unitId: Id, period: PeriodCode }),
  output: z.object({ unitId: Id }),
});

export const downloadReportReminder = endpoint({
  method: "GET",
  path: "/api/report-duties/:dutyId/reminder.docx",
  permission: "reports.review",
  summary: "Công văn đôn đốc các đơn vị chưa nộp báo cáo của một kỳ .docx",
  carries: "file",
  input: z.object({ dutyId: Id, period: PeriodCode }),
  output: z.object({}),
});

const Owed = z.object({
  dutyId: Id,
  typeCode: z.string(),
  typeName: z.string(),
  period: z.string(),
  askedBy: z.string(),
  dueOn: Day,
  standing: Standing,
  reportId: z.nullable(Id),
  state: z.nullable(z.enum(reportStates)),
});
export type Owed = z.output<typeof Owed>;

export const listOwed = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/owed-reports",
  permission: "reports.see",
  scope: "organisation",
  summary: "Báo cáo mà nơi này phải nộp: kỳ đang đến hạn và kỳ quá hạn",
  input: z.object({ organisationId: Id, asOf: optionalDay }),
  output: z.object({ rows: z.array(Owed), can: Can }),
});
