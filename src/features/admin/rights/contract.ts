import * as z from "zod/mini";
import { Day, Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { permissions, roles } from "#contract/permissions.ts";

const ReachCode = z.enum(["own", "own-and-below", "all"]);

export const RoleRights = z.object({
  role: z.enum(roles),
  rights: z.array(z.object({ permission: z.enum(permissions), reach: ReachCode })),
});
export type RoleRights = z.output<typeof RoleRights>;

export const listRoles = endpoint({
  method: "GET",
  path: "/api/roles",
  permission: "accounts.manage",
  summary: "Mỗi vai trò được làm gì, đến đâu",
  input: z.object({}),
  output: z.object({ rows: z.array(RoleRights) }),
});

/** How far somebody sees: never whom or what, only where and how much. */
export const AccountRights = z.object({
  displayName: z.string(),
  roles: z.array(
    z.object({
      role: z.enum(roles),
      organisationName: z.string(),
      lastDay: z.nullable(Day),
      actingFor: z.nullable(z.string()),
    }),
  ),
  permissions: z.array(z.object({ permission: z.enum(permissions), places: z.array(z.object({ name: z.string(), below: z.boolean() })) })),
  /** Organisations and cells in which anything may be seen; members whose names, and whose files, may be. */
  counts: z.object({ organisations: z.number(), cells: z.number(), members: z.number(), files: z.number() }),
});
export type AccountRights = z.output<typeof AccountRights>;

export const getAccountRights = endpoint({
  method: "GET",
  path: "/api/accounts/:accountId/rights",
  permission: "accounts.manage",
  summary: "Người này đang giữ vai trò gì, thấy đến đâu; không kèm dữ liệu cá nhân",
  input: z.object({ accountId: Id }),
  output: AccountRights,
});
