import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { setPreferences as declared } from "../contract.ts";

/** A taste, not a fact: kept without history. */
export async function setPreferences(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Record<string, never>> {
  await ctx.tx.updateTable("accounts").set({ large_type: input.largeType }).where("id", "=", ctx.user.accountId).execute();
  return {};
}
