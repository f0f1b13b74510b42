import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endSessions as declared } from "../contract.ts";
import { requireStep } from "./require-step.ts";
import { endSessionsOf } from "./writes.ts";

/** Signs out everywhere, or everywhere but here. */
export async function endSessions(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Record<string, never>> {
  const person = requireStep(ctx, null);
  await endSessionsOf(ctx.tx, person.accountId, ctx.now, input.keepThis ? (ctx.session?.id ?? null) : null);
  if (!input.keepThis) ctx.request.setToken(null);
  return {};
}
