import * as z from "zod/mini";
import { Can, Day, Flag, Id, numeral, optionalDay, Page, Place, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { postCodes } from "#features/members/posts/rules.ts";
import { MeetingLine } from "../contract.ts";

const Year = numeral().check(z.int(), z.minimum(1930), z.maximum(2200));

const Follower = z.object({
  id: Id,
  version: Version,
  /** Null where the committee lies outside of what the caller sees. */
  name: z.nullable(z.string()),
  post: z.enum(postCodes),
  committeeName: z.string(),
  from: Day,
  to: z.nullable(Day),
});
export type Follower = z.output<typeof Follower>;

const FollowedCell = z.object({
  cellId: Id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  /** In force today. */
  followers: z.array(Follower),
  /** Sittings of the year, and those that a follower attended. */
  held: z.number(),
  attended: z.number(),
});
export type FollowedCell = z.output<typeof FollowedCell>;

export const listFollowers = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/cell-followers",
  permission: "meetings.review",
  scope: "organisation",
  summary: "Chi bộ ở dưới, ai theo dõi, trong năm được dự mấy kỳ",
  input: z.object({ ...Place, year: Year, withoutFollower: z.optional(Flag), ...Page }),
  output: z.object({ rows: z.array(FollowedCell), count: z.number(), cells: z.number(), without: z.number(), can: Can }),
});

export const assignFollower = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/cell-followers",
  permission: "posts.manage",
  scope: "organisation",
  summary: "Cấp ủy phân công người giữ một chức vụ theo dõi các chi bộ ở dưới",
  input: z.object({
    organisationId: Id,
    postId: Id,
    cellIds: z
      .array(Id)
      .check(z.minLength(1, { error: "Chọn ít nhất một chi bộ." }), z.maxLength(200, { error: "Nhiều nhất 200 chi bộ một lần." })),
    from: Day,
    to: optionalDay,
  }),
  output: z.object({ ids: z.array(Id) }),
});

export const endFollowing = endpoint({
  method: "POST",
  path: "/api/cell-followers/:followerId/end",
  permission: "posts.manage",
  summary: "Thôi theo dõi một chi bộ từ một ngày",
  input: z.object({ followerId: Id, version: Version, to: Day }),
  output: z.object({ id: Id }),
});

const FollowedMonth = z.object({
  cellId: Id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  until: z.nullable(Day),
  /** By the planned sitting, else by the programme of the year. */
  plannedOn: z.nullable(Day),
  sittings: z.array(
    z.object({
      meetingId: Id,
      heldOn: Day,
      isRegular: z.boolean(),
      state: MeetingLine.shape.state,
      /** The committee's points before the attendee's before the cell's own. */
      score: z.nullable(z.number()),
      attended: z.boolean(),
    }),
  ),
});
export type FollowedMonth = z.output<typeof FollowedMonth>;

export const listFollowed = endpoint({
  method: "GET",
  path: "/api/my/followed-cells",
  permission: "signed-in",
  summary: "Các chi bộ mà người đang đăng nhập theo dõi, với kỳ của một tháng",
  input: z.object({ month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." })) }),
  output: z.object({ rows: z.array(FollowedMonth) }),
});

const Visit = z.object({ meetingId: Id, attended: z.boolean() });
export type Visit = z.output<typeof Visit>;

export const markVisit = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/visit",
  permission: "meetings.attend",
  summary: "Ghi tôi đã dự kỳ sinh hoạt này",
  input: z.object({ meetingId: Id }),
  output: Visit,
});

export const withdrawVisit = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/visit/end",
  permission: "meetings.attend",
  summary: "Bỏ ghi đã dự",
  input: z.object({ meetingId: Id }),
  output: Visit,
});
