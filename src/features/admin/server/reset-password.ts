import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { hashPassword } from "#server/http/password.ts";
import type { resetPassword as declared } from "../contract.ts";
import { findManagedAccount } from "./queries.ts";
import { endSessions } from "./writes.ts";

/** A new password by the administrator: every session of that person ends and a lock is opened. */
export async function resetPassword(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  if (!(await findManagedAccount(ctx.tx, input.id, ctx.scope, ctx.today))) throw notFound();
  const password_hash = await hashPassword(input.password);
  await ctx.tx.updateTable("accounts").set({ password_hash, failed_attempts: 0, locked_until: null }).where("id", "=", input.id).execute();
  await endSessions(ctx.tx, input.id, ctx.now);
  await record(ctx, { action: "reset-password", kind: "account", id: input.id, organisationId: null });
  return { id: input.id };
}
