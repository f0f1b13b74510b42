import * as z from "zod/mini";
import { Id, optionalDay, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

/** Why a cell missed the regular meeting of a month, and when it will make it up. */
export const noteMissingMonth = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/missing-months/:month",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Ghi lý do chi bộ thiếu kỳ sinh hoạt của một tháng và ngày họp bù.",
  input: z.object({
    organisationId: Id,
    month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." })),
    reason: z.string({ error: "Cần nhập lý do." }).check(z.trim(), z.minLength(1, { error: "Cần nhập lý do." }), z.maxLength(2000)),
    makeupOn: optionalDay,
    /** 0 for the first note. */
    version: Version,
  }),
  output: z.object({ version: Version }),
});
