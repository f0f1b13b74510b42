import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { bindIdentity as declared } from "../contract.ts";
import { noteSending, type Sending } from "./ask-provider.ts";
import { requireStep } from "./require-step.ts";

/** The signed-in person goes to the provider to say "that is me there too"; one identity per provider. */
export async function bindIdentity(ctx: ActionContext, _: InputOf<typeof declared>, sending: Sending): Promise<{ url: string }> {
  const person = requireStep(ctx, null);
  const bound = await ctx.tx
    .selectFrom("account_identities")
    .select("id")
    .where("account_id", "=", person.accountId)
    .where("issuer", "=", ctx.config.provider?.issuer ?? "")
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (bound) throw ruleError("already-bound", "id", "Tài khoản đã liên kết. Bỏ liên kết đang có trước khi liên kết lại.");
  return noteSending(ctx, sending, person.accountId);
}
