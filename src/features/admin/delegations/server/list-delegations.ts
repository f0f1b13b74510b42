import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findManagedAccount } from "../../server/queries.ts";
import type { Delegations, findDelegates as declared, findMyDelegates as declaredMine } from "../contract.ts";
import { getManagedRole } from "./lend-role.ts";
import { findReceivers, getOwnRole, readDelegations } from "./queries.ts";

export function listMyDelegations(ctx: ActionContext): Promise<Delegations> {
  return readDelegations(ctx.tx, Number(ctx.user.accountId), ctx.today); // somebody is signed in
}

export async function listDelegations(ctx: ActionContext, { accountId }: { accountId: number }): Promise<Delegations> {
  if (!(await findManagedAccount(ctx.tx, accountId, ctx.scope, ctx.today))) throw notFound();
  return readDelegations(ctx.tx, accountId, ctx.today);
}

export async function findMyDelegates(
  ctx: ActionContext,
  { roleId, text }: InputOf<typeof declaredMine>,
): Promise<OutputOf<typeof declaredMine>> {
  const role = await getOwnRole(ctx.tx, Number(ctx.user.accountId), roleId, ctx.today); // somebody is signed in
  return { rows: await findReceivers(ctx.tx, role, { text }, ctx.today) };
}

export async function findDelegates(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  return { rows: await findReceivers(ctx.tx, await getManagedRole(ctx, input), { text: input.text }, ctx.today) };
}
