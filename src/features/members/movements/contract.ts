import * as z from "zod/mini";
import { Day, Id, optionalDay, optionalLine, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { MemberDetail } from "../contract.ts";
import { codesOf, endingNames, situationNames } from "../rules.ts";

/** The member as the writer saw it, the day of the change, and the decision that orders it. */
const Effect = { memberId: Id, version: Version, on: Day, decision: optionalLine(200) };

export const changeStatus = endpoint({
  method: "POST",
  path: "/api/members/:memberId/status",
  permission: "members.manage",
  closesBooks: true,
  summary: "Công nhận chính thức; bắt đầu hoặc kết thúc miễn sinh hoạt, sinh hoạt tạm nơi khác, đình chỉ, tạm giam",
  input: z.object({
    ...Effect,
    change: z.enum(["recognise", "start", "end"]),
    /** Which situation starts; for `start` only. */
    situation: z._default(z.nullable(z.enum(codesOf(situationNames))), null),
    /** First day on which it no longer holds, where that is known at the start. */
    until: optionalDay,
    note: z._default(z.string().check(z.maxLength(1000)), ""),
  }),
  output: MemberDetail,
});

export const transferMember = endpoint({
  method: "POST",
  path: "/api/members/:memberId/transfer",
  permission: "members.manage",
  closesBooks: true,
  summary: "Chuyển sinh hoạt sang chi bộ khác trong sổ, chính thức hoặc tạm thời",
  input: z.object({ ...Effect, toOrganisationId: Id, kind: z.enum(["full", "temporary"]), until: optionalDay }),
  output: MemberDetail,
});

export const endMembership = endpoint({
  method: "POST",
  path: "/api/members/:memberId/end",
  permission: "members.manage",
  closesBooks: true,
  summary: "Đưa ra khỏi danh sách: chuyển đi, từ trần, xin ra, xóa tên, khai trừ",
  input: z.object({ ...Effect, how: z.enum(codesOf(endingNames), { error: "Chọn hình thức." }), leftTo: optionalLine(200) }),
  output: MemberDetail,
});
