import * as z from "zod/mini";
import { Can, Day, Id, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { familyCodes } from "./rules.ts";

const Family = z.enum(familyCodes, { error: "Chọn loại giấy tờ." });
const ReportType = z.object({ code: z.string(), name: z.string() });

export const TemplateLine = z.object({
  id: Id,
  version: Version,
  family: Family,
  /** Null where it is for every document of the family. */
  reportType: z.nullable(ReportType),
  organisation: z.object({ id: Id, name: z.string() }),
  from: Day,
  /** Last day; null while it goes on. */
  to: z.nullable(Day),
  fileName: z.string(),
  size: z.number(),
  checksum: z.string(),
  by: z.nullable(z.string()),
  at: z.string(),
  /** What is printed here today takes it. */
  isInForce: z.boolean(),
  /** It gave way on the day it began. */
  isWithdrawn: z.boolean(),
  /** "end" for a template of this place that goes on. */
  can: Can,
});
export type TemplateLine = z.output<typeof TemplateLine>;

const Templates = z.object({
  rows: z.array(TemplateLine),
  reportTypes: z.array(ReportType),
  /** The place's own reports that the caller may read, the newest first: to look at a template with. */
  reports: z.array(z.object({ id: Id, name: z.string() })),
  /** Layouts of tables that a template of reports may name, by code or name. */
  layouts: z.array(z.object({ code: z.string(), name: z.string() })),
  can: Can,
});
export type Templates = z.output<typeof Templates>;

export const listTemplates = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/document-templates",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Mẫu văn bản của một nơi và của các cấp trên, bản nào đang dùng",
  input: z.object({ organisationId: Id }),
  output: Templates,
});

export const downloadStart = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/document-templates/start",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Mẫu có sẵn với các thẻ đã đặt, để sửa trong Word",
  carries: "file",
  input: z.object({ organisationId: Id, family: Family }),
  output: z.object({}),
});

const Finding = z.object({ message: z.string(), where: z.string() });
/** A report of the place to be printed for a look; null prints an invented one. */
const WithReport = { reportId: z._default(z.nullable(Id), null) };
const Example = {
  /** The words of a document printed with it, for a look. */
  words: z.string(),
  /** The same as .docx, in base64. */
  file: z.string(),
};

export const checkTemplate = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/document-templates/check",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Kiểm tra một tệp mẫu và in thử, chưa lưu gì",
  carries: "upload",
  input: z.object({ organisationId: Id, family: Family, ...WithReport }),
  output: z.object({
    problems: z.array(Finding),
    warnings: z.array(Finding),
    /** Null while there are problems. */
    example: z.nullable(z.object(Example)),
  }),
});
export type Finding = z.output<typeof Finding>;

export const addTemplate = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/document-templates",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Dùng một tệp mẫu từ một ngày; mẫu trước hết ngày hôm trước",
  carries: "upload",
  input: z.object({
    organisationId: Id,
    family: Family,
    reportType: z._default(z.nullable(z.string().check(z.maxLength(60))), null),
    from: Day,
  }),
  output: Templates,
});

const One = { organisationId: Id, templateId: Id };

export const downloadTemplate = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/document-templates/:templateId/file",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Tệp mẫu như đã đưa lên, đã đối chiếu mã kiểm tra",
  carries: "file",
  input: z.object(One),
  output: z.object({}),
});

export const previewTemplate = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/document-templates/:templateId/example",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Một văn bản thử in theo mẫu, với nội dung ví dụ hoặc với một báo cáo của nơi ấy",
  input: z.object({ ...One, ...WithReport }),
  output: z.object(Example),
});

export const endTemplate = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/document-templates/:templateId/end",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Thôi dùng một mẫu từ một ngày; sau đó in theo mẫu của cấp trên hoặc mẫu có sẵn",
  input: z.object({ ...One, version: Version, on: Day }),
  output: Templates,
});
