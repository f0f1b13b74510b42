import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { createAccount as declared } from "../contract.ts";
import { insertRole } from "./grant-role.ts";
import { insertAccount } from "./writes.ts";

/** A new account with its first role at the organisation in scope. */
export async function createAccount(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (input.memberId !== null) await requireMemberThere(ctx, input.memberId, place.path);
  const id = await insertAccount(ctx, { ...input, mustChangePassword: true });
  await record(ctx, {
    action: "create-account",
    kind: "account",
    id,
    organisationId: place.id,
    after: { userName: input.userName, displayName: input.displayName },
  });
  await insertRole(ctx, id, input);
  return { id };
}

/** An account may be linked to a member of the place or below it only; elsewhere the member does not exist. */
async function requireMemberThere(ctx: ActionContext, memberId: number, path: string): Promise<void> {
  const member = await ctx.tx
    .selectFrom("members as m")
    .innerJoin("organisations as o", "o.id", "m.cell_id")
    .select("o.path")
    .where("m.id", "=", memberId)
    .executeTakeFirst();
  if (!member?.path.startsWith(path)) throw notFound();
}
