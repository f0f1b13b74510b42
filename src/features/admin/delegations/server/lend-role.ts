import { sql } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findManagedAccount } from "../../server/queries.ts";
import type { lendRole as declared, lendMyRole as declaredMine } from "../contract.ts";
import { checkLending } from "../rules.ts";
import { findReceivers, getOwnRole, type OwnRole } from "./queries.ts";

type Lending = InputOf<typeof declaredMine>;

/** A person lends a role of their own. */
export async function lendMyRole(ctx: ActionContext, input: Lending): Promise<{ id: number }> {
  const role = await getOwnRole(ctx.tx, Number(ctx.user.accountId), input.roleId, ctx.today); // somebody is signed in
  return lend(ctx, role, input);
}

/** An administrator lends the role of somebody who left without doing so; never to oneself. */
export async function lendRole(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const role = await getManagedRole(ctx, input);
  if (input.toAccountId === ctx.user.accountId)
    throw ruleError("oneself", "toAccountId", "Quản trị không tự giao quyền cho mình. Nhờ một quản trị khác giao.");
  return lend(ctx, role, input);
}

/** A role of an account that the administrator manages, at a place that the administrator manages. */
export async function getManagedRole(ctx: ActionContext, asked: { accountId: number; roleId: number }): Promise<OwnRole> {
  if (!(await findManagedAccount(ctx.tx, asked.accountId, ctx.scope, ctx.today))) throw notFound();
  const role = await getOwnRole(ctx.tx, asked.accountId, asked.roleId, ctx.today);
  requireInside(ctx.scope, role);
  return role;
}

async function lend(ctx: ActionContext, role: OwnRole, input: Lending): Promise<{ id: number }> {
  const { from, lastDay, reason } = input;
  checkLending({ role: role.role, until: role.until, from, lastDay }, ctx.today);
  const [delegate] = await findReceivers(ctx.tx, role, { accountId: input.toAccountId }, ctx.today);
  if (!delegate) throw notFound();
  // Held until the end of the transaction: two lendings of one role at once take turns.
  await ctx.tx.selectFrom("account_roles").select("id").where("id", "=", role.id).forUpdate().execute();
  const valid = `[${from},${addDays(lastDay, 1)})`;
  await checkNotLent(ctx, role.id, valid);
  const { id } = await ctx.tx
    .insertInto("delegations")
    .values({ account_role_id: role.id, to_account_id: delegate.id, valid, reason, made_by: ctx.user.accountId, made_at: ctx.now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(ctx, {
    action: "lend-role",
    kind: "account",
    id: role.accountId,
    organisationId: role.organisationId,
    after: { role: role.role, delegate: delegate.displayName, from, lastDay, reason },
  });
  return { id };
}

/** A role is with one delegate at a time. */
async function checkNotLent(ctx: ActionContext, roleId: number, valid: string): Promise<void> {
  const { rows } = await sql<{ delegate: string; lastDay: DayText }>`
    select a.display_name as delegate, upper(d.valid) - 1 as "lastDay" from delegations d join accounts a on a.id = d.to_account_id
    where d.account_role_id = ${roleId} and d.ended_at is null and d.valid && ${valid}::daterange limit 1`.execute(ctx.tx);
  const [lent] = rows;
  if (!lent) return;
  const until = lent.lastDay.split("-").reverse().join("/");
  throw ruleError("already-lent", "from", `Vai trò này đã giao cho ${lent.delegate} đến hết ${until}. Kết thúc lần giao ấy trước.`);
}
