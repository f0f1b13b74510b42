import * as z from "zod/mini";
import { Can, Id, line, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ReportDetail } from "../contract.ts";
import { standings } from "../duties/rules.ts";

const Standing = z.enum(standings);

const UnitBelow = z.object({
  organisationId: Id,
  name: z.string(),
  standing: Standing,
  reportId: z.nullable(Id),
  isSettled: z.boolean(),
  /** Why the committee goes on without it; null when it waits or has it. */
  reason: z.nullable(z.string()),
});
export type UnitBelow = z.output<typeof UnitBelow>;

const Step = { reportId: Id, version: Version };

export const checkReport = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/check",
  permission: "reports.write",
  summary: "Kiểm tra xong bản thảo; mục còn trống thì nêu ra",
  input: z.object(Step),
  output: ReportDetail,
});

export const reopenReport = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/reopening",
  permission: "reports.write",
  summary: "Mở lại bản đã kiểm tra để sửa",
  input: z.object(Step),
  output: ReportDetail,
});

export const submitReport = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/submission",
  permission: "reports.write",
  summary: "Nộp báo cáo lên cấp yêu cầu, khi cấp dưới đã nộp đủ hoặc được ghi không chờ",
  input: z.object(Step),
  output: ReportDetail,
});

export const returnReport = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/return",
  permission: "reports.review",
  summary: "Trả lại báo cáo, góp ý tại đoạn hoặc số liệu",
  input: z.object({
    ...Step,
    reason: line("lý do trả lại", 2000),
    remarks: z._default(
      z
        .array(
          z.object({
            sectionCode: z.string().check(z.minLength(1), z.maxLength(40)),
            quote: z._default(z.string().check(z.maxLength(500)), ""),
            figureCode: z._default(z.nullable(z.string().check(z.maxLength(100))), null),
            text: line("góp ý", 2000),
          }),
        )
        .check(z.maxLength(100)),
      [],
    ),
  }),
  output: ReportDetail,
});

export const acceptReport = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/acceptance",
  permission: "reports.review",
  summary: "Nhận báo cáo; đơn vị ký và giữ nguyên số liệu",
  input: z.object(Step),
  output: ReportDetail,
});

export const tickRemark = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/remarks/:remarkId/done",
  permission: "reports.write",
  summary: "Đã sửa theo một góp ý",
  input: z.object({ reportId: Id, remarkId: Id }),
  output: ReportDetail,
});

export const listWaitingBelow = endpoint({
  method: "GET",
  path: "/api/reports/:reportId/below",
  permission: "reports.see",
  summary: "Báo cáo cùng loại, cùng kỳ của cấp dưới: ai đã nộp, ai còn thiếu; của báo cáo đã ký là lúc ký",
  input: z.object({ reportId: Id }),
  output: z.object({
    duty: z.nullable(z.object({ id: Id, typeName: z.string() })),
    rows: z.array(UnitBelow),
    can: Can,
  }),
});
