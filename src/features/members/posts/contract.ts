import * as z from "zod/mini";
import { Can, Day, Id, optionalDay, optionalLine, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { kindCodes } from "#features/organisations/rules.ts";
import { codesOf } from "../rules.ts";
import { chosenLeavings, enteringNames, leavingNames, postCodes } from "./rules.ts";

const PostCode = z.enum(postCodes, { error: "Chọn chức vụ." });
const Entering = z.enum(codesOf(enteringNames), { error: "Chọn hình thức." });
/** "2020-2025", or nothing. */
const Term = z._default(z.nullable(z.string().check(z.refine(isTerm, { error: "Nhiệm kỳ viết theo dạng 2020-2025." }))), null);

/** Two years of four digits, the second later. */
function isTerm(text: string): boolean {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return first !== undefined && last !== undefined && first < last;
}

/** What is written down of a post. */
const given = {
  post: PostCode,
  from: Day,
  /** First day on which it is no longer held, where that is known. */
  to: optionalDay,
  enteredHow: z._default(Entering, "elected"),
  term: Term,
  decision: optionalLine(200),
  note: prose(1000),
};

export const PostLine = z.object({
  id: Id,
  version: Version,
  member: z.object({ id: Id, fullName: z.string(), cellId: Id, cellName: z.string() }),
  post: PostCode,
  from: Day,
  to: z.nullable(Day),
  enteredHow: Entering,
  term: z.nullable(z.string()),
  decision: z.nullable(z.string()),
  leftHow: z.nullable(z.enum(codesOf(leavingNames))),
  endDecision: z.nullable(z.string()),
  note: z.string(),
});
export type PostLine = z.output<typeof PostLine>;

export const Committee = z.object({
  organisation: z.object({ id: Id, name: z.string(), kind: z.enum(kindCodes) }),
  /** Whose members may hold a post here: the unit, for a group the cell above it. */
  membersOf: Id,
  asOf: Day,
  /** In office on the day, in the order of rank. */
  holders: z.array(PostLine),
  /** Over on that day, the last ones first. */
  former: z.array(PostLine),
  warnings: z.array(z.string()),
  can: Can,
});
export type Committee = z.output<typeof Committee>;

export const getCommittee = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/committee",
  permission: "organisations.see",
  scope: "organisation",
  summary: "Cấp ủy, chi ủy của một tổ chức tại một ngày",
  input: z.object({ organisationId: Id, asOf: z.optional(Day) }),
  output: Committee,
});

export const appointToPost = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/posts",
  permission: "posts.manage",
  scope: "organisation",
  summary: "Ghi một đảng viên giữ chức vụ từ một ngày",
  input: z.object({ organisationId: Id, memberId: Id, ...given }),
  output: Committee,
});

export const correctPost = endpoint({
  method: "PUT",
  path: "/api/posts/:postId",
  permission: "posts.manage",
  closesBooks: true,
  summary: "Sửa một chức vụ ghi sai; giữ lại trước và sau",
  input: z.object({ postId: Id, version: Version, ...given }),
  output: Committee,
});

export const endPost = endpoint({
  method: "POST",
  path: "/api/posts/:postId/end",
  permission: "posts.manage",
  closesBooks: true,
  summary: "Kết thúc một chức vụ: ngày đầu tiên không còn giữ; vai trò đi theo cũng kết thúc",
  input: z.object({
    postId: Id,
    version: Version,
    on: Day,
    how: z.enum(chosenLeavings, { error: "Chọn hình thức." }),
    decision: optionalLine(200),
  }),
  output: Committee,
});

export const withdrawPost = endpoint({
  method: "POST",
  path: "/api/posts/:postId/withdrawal",
  permission: "posts.manage",
  closesBooks: true,
  summary: "Rút một chức vụ ghi nhầm, chưa từng giữ",
  input: z.object({ postId: Id, version: Version }),
  output: Committee,
});
