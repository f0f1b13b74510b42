// Layouts of tables that a committee makes for itself and below.
import * as z from "zod/mini";
import { Can, Day, Id, line, PeriodCode } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Layout } from "../rules.ts";

const Line = z.object({
  code: z.string(),
  name: z.string(),
  source: z.string(),
  version: z.string(),
  /** The committee that made it; null for those shipped. */
  madeBy: z.nullable(z.string()),
  rows: z.number(),
  columns: z.number(),
  endedOn: z.nullable(Day),
  can: Can,
});
export type LayoutLine = z.output<typeof Line>;

const Place = { organisationId: Id };
const Code = z.string().check(z.maxLength(60));

export const listTableLayouts = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/table-layouts",
  permission: "reports.see",
  scope: "organisation",
  summary: "Các mẫu biểu dùng được ở một nơi, cả mẫu đã thôi dùng",
  input: z.object(Place),
  output: z.object({ rows: z.array(Line), can: Can }),
});

export const getTableLayout = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/table-layouts/:code",
  permission: "reports.see",
  scope: "organisation",
  summary: "Một mẫu biểu: dòng, cột, quy tắc cân; để xem hoặc chép thành mẫu mới",
  input: z.object({ ...Place, code: Code }),
  output: z.object({ code: z.string(), source: z.string(), layout: Layout }),
});

export const previewTableLayout = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/table-layouts/preview",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Xem thử một mẫu biểu đang soạn với số liệu hiện có",
  input: z.object({ ...Place, layout: Layout, period: PeriodCode }),
  output: z.object({
    asOf: Day,
    cells: z.array(z.object({ row: z.string(), column: z.string(), value: z.nullable(z.number()) })),
    imbalances: z.array(z.string()),
  }),
});

export const addTableLayout = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/table-layouts",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Thêm một mẫu biểu cho nơi này và cấp dưới",
  input: z.object({ ...Place, source: line("văn bản làm căn cứ", 300), layout: Layout }),
  output: z.object({ code: z.string() }),
});

export const endTableLayout = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/table-layouts/:code/end",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Thôi dùng một mẫu biểu; biểu đã lập giữ nguyên",
  input: z.object({ ...Place, code: Code }),
  output: z.object({ code: z.string() }),
});
