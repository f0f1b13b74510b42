import * as z from "zod/mini";
import { Can, Id, line } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ReportType } from "./rules.ts";

const Line = z.object({
  code: z.string(),
  source: z.string(),
  type: ReportType,
  isShipped: z.boolean(),
  /** The committee that made it; null for those shipped. */
  madeBy: z.nullable(z.string()),
  isEnded: z.boolean(),
  can: Can,
});
export type ReportTypeLine = z.output<typeof Line>;

export const listReportTypes = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/report-types",
  permission: "reports.see",
  scope: "organisation",
  summary: "Các loại báo cáo dùng được ở một nơi",
  input: z.object({ organisationId: Id }),
  output: z.object({ rows: z.array(Line), can: Can }),
});

export const addReportType = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/report-types",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Thêm một loại báo cáo cho nơi này và cấp dưới",
  input: z.object({ organisationId: Id, source: line("văn bản làm căn cứ", 300), type: ReportType }),
  output: z.object({ code: z.string() }),
});

export const endReportType = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/report-types/:code/end",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Thôi dùng một loại báo cáo; báo cáo đã lập giữ nguyên",
  input: z.object({ organisationId: Id, code: z.string().check(z.maxLength(60)) }),
  output: z.object({ code: z.string() }),
});
