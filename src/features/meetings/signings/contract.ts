// What signed reports hold of a sitting. Answered by the reports, which stand above the meetings and know what was signed.
import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const Value = z.nullable(z.union([z.string(), z.number()]));

const Signing = z.object({
  reportId: Id,
  committee: z.string(),
  title: z.string(),
  number: z.string(),
  signedAt: z.string(),
  /** When it was signed, the month counted as one without a sitting. */
  wasMissing: z.boolean(),
  /** What was signed otherwise than it is recorded today. */
  differences: z.array(z.object({ title: z.string(), type: z.enum(["text", "number", "day"]), signed: Value, now: Value })),
});
export type Signing = z.output<typeof Signing>;

export const listSignings = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/signings",
  permission: "meetings.see",
  summary: "Các báo cáo đã ký mà số của kỳ sinh hoạt này nay khác với số đã ký",
  input: z.object({ meetingId: Id }),
  output: z.object({ rows: z.array(Signing) }),
});
