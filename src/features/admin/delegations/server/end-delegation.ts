import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";

/** The lender takes the role back, or the delegate gives it back: at once. */
export async function endMyDelegation(ctx: ActionContext, { id }: { id: number }): Promise<{ id: number }> {
  const found = await lockDelegation(ctx, id);
  if (found.lenderId !== ctx.user.accountId && found.delegateId !== ctx.user.accountId) throw notFound();
  return end(ctx, found);
}

/** An administrator of that part of the tree ends it. */
export async function endDelegation(ctx: ActionContext, { id }: { id: number }): Promise<{ id: number }> {
  const found = await lockDelegation(ctx, id);
  requireInside(ctx.scope, found);
  return end(ctx, found);
}

interface Found {
  id: number;
  lenderId: number;
  delegateId: number;
  delegate: string;
  role: string;
  organisationId: number;
  path: string;
  dissolvedOn: DayText | null;
  isOver: boolean;
}

async function lockDelegation(ctx: ActionContext, id: number): Promise<Found> {
  const { rows } = await sql<Found>`
    select d.id, r.account_id as "lenderId", d.to_account_id as "delegateId", a.display_name as delegate, r.role,
      o.id as "organisationId", o.path, o.dissolved_on as "dissolvedOn", d.ended_at is not null or upper(d.valid) <= ${ctx.today}::date as "isOver"
    from delegations d join account_roles r on r.id = d.account_role_id join organisations o on o.id = r.organisation_id
      join accounts a on a.id = d.to_account_id
    where d.id = ${id} for update of d`.execute(ctx.tx);
  const [found] = rows;
  if (!found) throw notFound();
  return found;
}

async function end(ctx: ActionContext, found: Found): Promise<{ id: number }> {
  if (found.isOver) throw new AppError("rule", "already-over", "Lần giao quyền này đã hết.");
  await ctx.tx.updateTable("delegations").set({ ended_at: ctx.now, ended_by: ctx.user.accountId }).where("id", "=", found.id).execute();
  await record(ctx, {
    action: "end-delegation",
    kind: "account",
    id: found.lenderId,
    organisationId: found.organisationId,
    before: { role: found.role, delegate: found.delegate },
    after: { on: ctx.today },
  });
  return { id: found.id };
}
