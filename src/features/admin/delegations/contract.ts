import * as z from "zod/mini";
import { Can, Day, Id, line } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { roles } from "#contract/permissions.ts";

/** A role that its holder can lend, and until when it is held. */
export const LendableRole = z.object({
  id: Id,
  role: z.enum(roles),
  organisationId: Id,
  organisationName: z.string(),
  lastDay: z.nullable(Day),
});
export type LendableRole = z.output<typeof LendableRole>;

export const DelegationLine = z.object({
  id: Id,
  role: z.enum(roles),
  organisationId: Id,
  organisationName: z.string(),
  lender: z.string(),
  delegate: z.string(),
  from: Day,
  lastDay: Day,
  reason: z.string(),
  state: z.enum(["planned", "running", "over"]),
  can: Can,
});
export type DelegationLine = z.output<typeof DelegationLine>;

/** What an account lends and was lent, and what it could lend; running ones first. */
export const Delegations = z.object({
  lendable: z.array(LendableRole),
  given: z.array(DelegationLine),
  received: z.array(DelegationLine),
});
export type Delegations = z.output<typeof Delegations>;

const Delegates = z.object({ rows: z.array(z.object({ id: Id, displayName: z.string() })) });
const Wanted = { roleId: Id, text: z._default(z.string().check(z.maxLength(200)), "") };
const Lending = {
  roleId: Id,
  toAccountId: Id,
  from: Day,
  /** The last day on which the delegate holds it. */
  lastDay: Day,
  reason: line("lý do vắng", 300),
};

export const listMyDelegations = endpoint({
  method: "GET",
  path: "/api/my/delegations",
  permission: "signed-in",
  summary: "Vai trò đã giao cho người khác khi vắng và được người khác giao",
  input: z.object({}),
  output: Delegations,
});

export const findMyDelegates = endpoint({
  method: "GET",
  path: "/api/my/delegates",
  permission: "signed-in",
  summary: "Những người có thể nhận một vai trò của mình khi vắng",
  input: z.object(Wanted),
  output: Delegates,
});

export const lendMyRole = endpoint({
  method: "POST",
  path: "/api/my/delegations",
  permission: "signed-in",
  summary: "Giao một vai trò của mình cho người khác khi vắng, từ ngày đến hết ngày",
  input: z.object(Lending),
  output: z.object({ id: Id }),
});

export const endMyDelegation = endpoint({
  method: "POST",
  path: "/api/my/delegations/:id/end",
  permission: "signed-in",
  summary: "Kết thúc ngay một lần giao quyền của mình, hoặc trả lại quyền được giao",
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
});

export const listDelegations = endpoint({
  method: "GET",
  path: "/api/accounts/:accountId/delegations",
  permission: "accounts.manage",
  summary: "Việc giao quyền khi vắng của một người dùng",
  input: z.object({ accountId: Id }),
  output: Delegations,
});

export const findDelegates = endpoint({
  method: "GET",
  path: "/api/accounts/:accountId/delegates",
  permission: "accounts.manage",
  summary: "Những người có thể nhận một vai trò của người dùng ấy khi vắng",
  input: z.object({ accountId: Id, ...Wanted }),
  output: Delegates,
});

export const lendRole = endpoint({
  method: "POST",
  path: "/api/accounts/:accountId/delegations",
  permission: "accounts.manage",
  summary: "Giao một vai trò của người đang vắng cho người khác, từ ngày đến hết ngày",
  input: z.object({ accountId: Id, ...Lending }),
  output: z.object({ id: Id }),
});

export const endDelegation = endpoint({
  method: "POST",
  path: "/api/delegations/:id/end",
  permission: "accounts.manage",
  closesBooks: true,
  summary: "Kết thúc ngay một lần giao quyền",
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
});
