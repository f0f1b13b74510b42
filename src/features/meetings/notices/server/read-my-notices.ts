import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { readMyNotices as declared } from "../contract.ts";

/** Only the own ones: the id of another person's notice marks nothing of theirs. */
export async function readMyNotices(ctx: ActionContext, { upTo }: InputOf<typeof declared>): Promise<Record<string, never>> {
  await ctx.tx
    .updateTable("notices")
    .set({ read_at: ctx.now })
    .where("account_id", "=", ctx.user.accountId ?? 0)
    .where("id", "<=", upTo)
    .where("read_at", "is", null)
    .execute();
  return {};
}
