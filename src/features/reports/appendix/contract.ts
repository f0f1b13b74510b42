// Tables of numbers that are printed behind a report and frozen with it.
import * as z from "zod/mini";
import { Can, Id, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const AppendixTable = z.object({
  tableId: Id,
  name: z.string(),
  period: z.string(),
  isFrozen: z.boolean(),
  isChosen: z.boolean(),
});
export type AppendixTable = z.output<typeof AppendixTable>;

const Appendix = z.object({ version: Version, /** Those chosen first, in their order. */ rows: z.array(AppendixTable), can: Can });
export type Appendix = z.output<typeof Appendix>;

export const getAppendix = endpoint({
  method: "GET",
  path: "/api/reports/:reportId/appendix",
  permission: "reports.see",
  summary: "Các biểu số liệu in kèm báo cáo, và các biểu của nơi ấy có thể kèm",
  input: z.object({ reportId: Id }),
  output: Appendix,
});

export const chooseTables = endpoint({
  method: "PUT",
  path: "/api/reports/:reportId/appendix",
  permission: "reports.write",
  summary: "Chọn các biểu in kèm báo cáo; khi ký báo cáo các biểu ấy được chốt",
  input: z.object({
    reportId: Id,
    version: Version,
    tableIds: z.array(Id).check(z.maxLength(20, { error: "Kèm nhiều nhất 20 biểu." })),
  }),
  output: Appendix,
});
