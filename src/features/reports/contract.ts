import * as z from "zod/mini";
import { Can, Day, Flag, Id, line, optionalDay, Page, PeriodCode, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Numbering } from "#features/documents/contract.ts";
import { Why } from "#features/members/readings/contract.ts";
import { reportSteps } from "./handing-in/rules.ts";
import { reportStates } from "./rules.ts";
import { StatementUse, Writing } from "./writing/contract.ts";

/** Code of a report type (types/). */
const Kind = z.string({ error: "Chọn loại báo cáo." }).check(z.minLength(1, { error: "Chọn loại báo cáo." }), z.maxLength(60));
const State = z.enum(reportStates);
const Sum = z.object({ value: z.nullable(z.number()), numerator: z.number(), denominator: z.nullable(z.number()) });

const ReportLine = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  kind: Kind,
  kindName: z.string(),
  period: z.string(),
  title: z.string(),
  number: z.string(),
  state: State,
  supplementsId: z.nullable(Id),
  signedAt: z.nullable(z.string()),
  updatedAt: z.string(),
});
export type ReportLine = z.output<typeof ReportLine>;

export const ReportHead = {
  title: line("trích yếu", 500),
  place: z._default(z.string().check(z.trim(), z.maxLength(100)), ""),
  datedOn: optionalDay,
  authority: z._default(z.string().check(z.trim(), z.maxLength(100)), ""),
  signerPosition: z._default(z.string().check(z.trim(), z.maxLength(100)), ""),
  signerName: z._default(z.string().check(z.trim(), z.maxLength(100)), ""),
  /** One recipient a line. */
  recipients: prose(2000),
};

const Section = z.object({
  position: z.number(),
  code: z.string(),
  heading: z.string(),
  level: z.number(),
  body: z.string(),
  /** Its figures as they were when it was last saved, by code. */
  seen: z.record(z.string(), Sum),
  /** The same part of the report of the period before; null when there is none. */
  before: z.nullable(z.string()),
});
export type ReportSection = z.output<typeof Section>;

const ReportFigure = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(["count", "ratio", "mean"]),
  digits: z.number(),
  definition: z.string(),
  /** As it is printed: live in a draft, frozen once signed. */
  sum: Sum,
  /** What it would be today; differs from `sum` only after signing. */
  now: Sum,
  inAppendix: z.boolean(),
  /** Rows kept with a signed figure; null in a draft. */
  rows: z.nullable(z.number()),
  /** False when the rows name people and the caller may not see them. */
  canOpenRows: z.boolean(),
  /** The rows are people: opening them asks for a purpose. */
  namesPeople: z.boolean(),
});
export type ReportFigure = z.output<typeof ReportFigure>;

export const ReportDetail = z.extend(ReportLine, {
  from: Day,
  to: Day,
  asOf: Day,
  ...ReportHead,
  isCell: z.boolean(),
  /** Own letters in the numbers of its documents; null: those that the guideline gives every committee or cell. */
  symbol: z.nullable(z.string()),
  issuer: z.string(),
  above: z.nullable(z.string()),
  previous: z.nullable(z.object({ id: Id, title: z.string(), signedAt: z.nullable(z.string()) })),
  supplements: z.array(z.object({ id: Id, title: z.string(), state: State })),
  sections: z.array(Section),
  figures: z.array(ReportFigure),
  checksum: z.nullable(z.string()),
  /** Rows kept at signing, each once however many figures rest on it. */
  keptRows: z.number(),
  /** In the register of documents; null before it is signed. */
  documentId: z.nullable(Id),
  layoutName: z.string(),
  version: Version,
  /** Who asks for it, and its last day; null when nobody above does. */
  askedBy: z.nullable(z.object({ name: z.string(), dueOn: Day })),
  /** Of the level above, at a paragraph or a figure. */
  remarks: z.array(
    z.object({
      id: Id,
      sectionCode: z.string(),
      quote: z.string(),
      figureCode: z.nullable(z.string()),
      text: z.string(),
      at: z.string(),
      by: z.nullable(z.string()),
      isDone: z.boolean(),
    }),
  ),
  /** For somebody who may write in it; the figures are those of the whole catalogue, counted once with those of the report. */
  writing: z.nullable(Writing),
  way: z.array(z.object({ step: z.enum(reportSteps), reason: z.string(), at: z.string(), by: z.nullable(z.string()) })),
  steps: z.array(z.object({ at: z.string(), by: z.nullable(z.string()), action: z.string() })),
  can: Can,
});
export type ReportDetail = z.output<typeof ReportDetail>;

const One = z.object({ reportId: Id });
const Code = z.string().check(z.regex(/^[a-z_]+(\.[a-z0-9_]+)+$/, { error: "Không có chỉ số này." }));

export const listReports = endpoint({
  method: "GET",
  path: "/api/reports",
  permission: "reports.see",
  scope: "organisation",
  summary: "Báo cáo của một đơn vị, hoặc cả cấp dưới",
  input: z.object({ organisationId: Id, below: z._default(Flag, false), ...Page }),
  output: z.object({ rows: z.array(ReportLine), count: z.number(), can: Can }),
});

export const createReport = endpoint({
  method: "POST",
  path: "/api/reports",
  permission: "reports.write",
  scope: "organisation",
  summary: "Mở một bản thảo báo cáo, hoặc báo cáo bổ sung cho một báo cáo đã ký",
  input: z.object({ organisationId: Id, kind: Kind, period: PeriodCode, supplementsId: z._default(z.nullable(Id), null) }),
  output: ReportDetail,
});

export const getReport = endpoint({
  method: "GET",
  path: "/api/reports/:reportId",
  permission: "reports.see",
  summary: "Một báo cáo: các mục, số liệu trong bài, số liệu đã ký và số liệu hôm nay",
  input: One,
  output: ReportDetail,
});

export const saveSection = endpoint({
  method: "PUT",
  path: "/api/reports/:reportId/sections/:code",
  permission: "reports.write",
  summary: "Lưu lời văn của một mục",
  input: z.object({
    reportId: Id,
    code: z.string().check(z.maxLength(40)),
    body: prose(50_000),
    /** The body that the writer began from. */ before: prose(50_000),
  }),
  output: z.object({
    savedAt: z.string(),
    version: Version,
    /** The figures of the text now, by code. */
    seen: z.record(z.string(), Sum),
    /** What units said that stands in the report now. */
    uses: z.array(StatementUse),
  }),
});

export const saveHead = endpoint({
  method: "PUT",
  path: "/api/reports/:reportId/head",
  permission: "reports.write",
  summary: "Lưu trích yếu, nơi ban hành, người ký, nơi nhận",
  input: z.object({ reportId: Id, version: Version, ...ReportHead }),
  output: ReportDetail,
});

export const signReport = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/signature",
  permission: "reports.sign",
  summary: "Ký báo cáo, lấy số ở sổ văn bản đi: giữ nguyên lời văn, mọi số liệu và các dòng của chúng",
  input: z.object({ reportId: Id, version: Version, datedOn: Day, ...Numbering }),
  output: ReportDetail,
});

export const downloadReport = endpoint({
  method: "GET",
  path: "/api/reports/:reportId/report.docx",
  permission: "reports.see",
  summary: "Báo cáo .docx theo thể thức văn bản của Đảng",
  input: One,
  output: z.object({}),
  carries: "file",
});

/** Asked for only where the rows name people. */
const PeopleWhy = { purpose: z.optional(Why.purpose), words: Why.words };
const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const FrozenRow = z.object({
  rowId: z.string(),
  rowKind: z.string(),
  numerator: z.number(),
  denominator: z.nullable(z.number()),
  content: z.record(z.string(), Cell),
});
export type FrozenRow = z.output<typeof FrozenRow>;
const Columns = z.array(z.object({ key: z.string(), title: z.string(), type: z.enum(["text", "number", "day", "month", "flag"]) }));

/** The rows behind a figure of the report: frozen ones of a signed report, today's of a draft. */
export const listReportRows = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/figures/:code/rows",
  permission: "reports.see",
  summary: "Các dòng làm nên một số liệu của báo cáo",
  input: z.object({ reportId: Id, code: Code, part: z._default(z.enum(["counted", "all"]), "counted"), ...PeopleWhy, ...Page }),
  output: z.object({ columns: Columns, rows: z.array(FrozenRow), count: z.number(), canOpenRows: z.boolean() }),
});

/** What came, went or changed behind a figure since the report was signed. */
export const compareFigure = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/figures/:code/changes",
  permission: "reports.see",
  summary: "Các dòng thêm, bớt, đổi của một số liệu kể từ khi ký",
  input: z.object({ reportId: Id, code: Code, ...PeopleWhy }),
  output: z.object({
    columns: Columns,
    changes: z.array(
      z.object({
        what: z.enum(["added", "removed", "changed"]),
        rowId: z.string(),
        rowKind: z.string(),
        signed: z.nullable(z.number()),
        now: z.nullable(z.number()),
        content: z.record(z.string(), Cell),
      }),
    ),
    count: z.number(),
    canOpenRows: z.boolean(),
  }),
});
