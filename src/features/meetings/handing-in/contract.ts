import * as z from "zod/mini";
import { Day, Page, Place, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { MeetingLine } from "../contract.ts";

const HandedIn = z.extend(MeetingLine, {
  version: Version,
  handedInOn: Day,
  /** Whole days since then. */
  waiting: z.number(),
  /** Days after the last day of the rule meetings.submit_days, at the first handing in; 0 in time. */
  late: z.number(),
  /** Remarks of an earlier return whose item still reads the same. */
  openRemarks: z.number(),
});
export type HandedIn = z.output<typeof HandedIn>;

export const listHandedIn = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/handed-in",
  permission: "meetings.review",
  scope: "organisation",
  summary: "Biên bản đang chờ kiểm tra của một nơi, bản nộp trước đứng trước",
  input: z.object({ ...Place, ...Page }),
  output: z.object({ rows: z.array(HandedIn), count: z.number() }),
});
