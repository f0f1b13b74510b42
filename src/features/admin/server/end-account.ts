import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endAccount as declared } from "../contract.ts";
import { endSessionsOf } from "../sign-in/server/writes.ts";
import { getManagedAccount } from "./queries.ts";

/** An account ends; its name is never given to another. */
export async function endAccount(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const account = await getManagedAccount(ctx, input.id);
  if (account.id === ctx.user.accountId) throw ruleError("oneself", "id", "Không thể tự kết thúc tài khoản của mình.");
  await ctx.tx.updateTable("accounts").set({ ended_at: ctx.now }).where("id", "=", account.id).execute();
  await endSessionsOf(ctx.tx, account.id, ctx.now);
  await record(ctx, {
    action: "end-account",
    kind: "account",
    id: account.id,
    organisationId: null,
    before: { endedAt: null },
    after: { endedAt: ctx.now },
  });
  return { id: account.id };
}
