import * as z from "zod/mini";
import { Can, Day, Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

/** A tổ đảng of a cell. */
export const CellGroup = z.object({ id: Id, name: z.string() });
export type CellGroup = z.output<typeof CellGroup>;

export const CellGroups = z.object({
  asOf: Day,
  groups: z.array(CellGroup),
  /** Everybody who belongs to the cell, by given name, with the group they sit in. */
  people: z.array(z.object({ memberId: Id, name: z.string(), groupId: z.nullable(Id) })),
  can: Can,
});
export type CellGroups = z.output<typeof CellGroups>;

export const getCellGroups = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/group-members",
  permission: "members.see",
  scope: "organisation",
  summary: "Đảng viên của chi bộ theo tổ đảng",
  input: z.object({ organisationId: Id }),
  output: CellGroups,
});

/** `before` is the group that the writer saw: whoever was moved meanwhile by somebody else is not moved again unseen. */
export const putInGroups = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/group-members",
  permission: "members.manage",
  scope: "organisation",
  summary: "Xếp đảng viên vào tổ đảng từ hôm nay, hoặc đưa ra khỏi tổ",
  input: z.object({
    organisationId: Id,
    moves: z
      .array(z.object({ memberId: Id, before: z.nullable(Id), groupId: z.nullable(Id) }))
      .check(z.minLength(1, { error: "Chọn ít nhất một người." }), z.maxLength(1000, { error: "Mỗi lần nhiều nhất 1000 người." })),
  }),
  output: CellGroups,
});
