import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endAuthenticator as declared } from "../contract.ts";
import { confirmCode } from "./confirm-code.ts";
import { mustHaveSecondFactor } from "./queries.ts";
import { requireStep } from "./require-step.ts";

/** A person gives up the own second factor, with a code; not where the office made it compulsory. */
export async function endAuthenticator(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Record<string, never>> {
  const person = requireStep(ctx, null);
  if (await mustHaveSecondFactor(ctx.tx, person.accountId, ctx.today))
    throw ruleError("compulsory", "code", "Vai trò của đồng chí bắt buộc có bước thứ hai. Đổi điện thoại thì nhờ quản trị đặt lại.");
  const { authenticatorId } = await confirmCode(ctx, person, input.code);
  await ctx.tx.updateTable("account_authenticators").set({ ended_at: ctx.now }).where("id", "=", authenticatorId).execute();
  await record(ctx, { action: "end-second-factor", kind: "account", id: person.accountId, organisationId: null });
  return {};
}
