import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { RecordSigning } from "#features/organisations/signings/contract.ts";

export const listSignings = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/signings",
  permission: "meetings.see",
  summary: "Các báo cáo đã ký mà số của kỳ sinh hoạt này nay khác với số đã ký",
  input: z.object({ meetingId: Id }),
  output: z.object({ rows: z.array(RecordSigning) }),
});
