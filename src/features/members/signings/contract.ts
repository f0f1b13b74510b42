import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { RecordSigning } from "#features/organisations/signings/contract.ts";

export const listMemberSignings = endpoint({
  method: "GET",
  path: "/api/members/:memberId/signings",
  permission: "members.file",
  summary: "Các báo cáo đã ký mà đảng viên này nay tính khác với lúc ký",
  input: z.object({ memberId: Id }),
  output: z.object({ rows: z.array(RecordSigning) }),
});
