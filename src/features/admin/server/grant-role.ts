import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { assignedRoles, cellRoles, type Role } from "#contract/permissions.ts";
import { notFound, widen } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { grantRole as declared } from "../contract.ts";
import { findManagedAccount } from "./queries.ts";

/** One more role for an account, at the organisation in scope, from a day to a day. Nobody grants to oneself: what may be read takes two. */
export async function grantRole(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  if (!ctx.person || !(await findManagedAccount(ctx.tx, input.id, widen(ctx.scope, ctx.person), ctx.today))) throw notFound();
  if (input.id === ctx.user.accountId)
    throw ruleError("oneself", "role", "Quản trị không tự giao vai trò cho mình. Nhờ một quản trị khác giao.");
  await insertRole(ctx, input.id, input);
  return { id: input.id };
}

export async function insertRole(
  ctx: ActionContext,
  accountId: number,
  given: { role: Role; from: string; to: string | null },
): Promise<void> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (given.to && given.to <= given.from) throw ruleError("ends-before-begin", "to", "Ngày kết thúc phải sau ngày bắt đầu.");
  if (assignedRoles.includes(given.role))
    throw ruleError("comes-with-assignment", "role", "Vai trò này đi theo phân công theo dõi chi bộ. Phân công ở trang Theo dõi chi bộ.");
  if (cellRoles.includes(given.role) && !place.isCell)
    throw ruleError("not-a-cell", "organisationId", "Vai trò này chỉ giao tại một chi bộ.");
  await checkNotHeld(ctx, accountId, place.id, given);
  const row = {
    account_id: accountId,
    role: given.role,
    organisation_id: place.id,
    valid: `[${given.from},${given.to ?? ""})`,
    granted_by: ctx.user.accountId,
  };
  await ctx.tx.insertInto("account_roles").values(row).execute();
  await record(ctx, {
    action: "grant-role",
    kind: "account",
    id: accountId,
    organisationId: place.id,
    after: { role: given.role, from: given.from, to: given.to },
  });
}

/** A role held twice would go on after one of them was ended. The account is locked: a button pressed twice grants once. */
async function checkNotHeld(
  ctx: ActionContext,
  accountId: number,
  organisationId: number,
  { role, from, to }: { role: Role; from: string; to: string | null },
): Promise<void> {
  await ctx.tx.selectFrom("accounts").select("id").where("id", "=", accountId).forNoKeyUpdate().execute();
  const held = await ctx.tx
    .selectFrom("account_roles")
    .select("id")
    .where("account_id", "=", accountId)
    .where("organisation_id", "=", organisationId)
    .where("role", "=", role)
    .where(sql<boolean>`valid && daterange(${from}::date, ${to}::date)`)
    .limit(1)
    .executeTakeFirst();
  if (held) throw ruleError("already-held", "role", "Tài khoản này đã giữ vai trò đó ở đây trong thời gian này. Chọn ngày khác nếu cần.");
}
