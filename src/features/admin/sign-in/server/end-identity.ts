import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endIdentity as declared } from "../contract.ts";

/** The own identity at the provider no longer opens this account; somebody else's does not exist. */
export async function endIdentity(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Record<string, never>> {
  const ended = await ctx.tx
    .updateTable("account_identities")
    .set({ ended_at: ctx.now })
    .where("id", "=", input.id)
    .where("account_id", "=", ctx.user.accountId)
    .where("ended_at", "is", null)
    .returning(["account_id", "issuer"])
    .executeTakeFirst();
  if (!ended) throw notFound();
  await record(ctx, {
    action: "end-identity",
    kind: "account",
    id: ended.account_id,
    organisationId: null,
    before: { issuer: ended.issuer },
  });
  return {};
}
