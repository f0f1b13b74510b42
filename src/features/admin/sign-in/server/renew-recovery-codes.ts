import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { renewRecoveryCodes as declared } from "../contract.ts";
import { writeRecoveryCodes } from "./check-code.ts";
import { confirmCode } from "./confirm-code.ts";
import { requireStep } from "./require-step.ts";

export async function renewRecoveryCodes(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const person = requireStep(ctx, null);
  const { authenticatorId } = await confirmCode(ctx, person, input.code);
  await record(ctx, { action: "renew-recovery-codes", kind: "account", id: person.accountId, organisationId: null });
  return { recoveryCodes: await writeRecoveryCodes(ctx.tx, authenticatorId, ctx.now) };
}
