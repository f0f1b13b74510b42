import type { ActionContext } from "#server/http/handle.ts";
import { closeSession } from "#server/http/session.ts";

/** Also on the way in: whoever cannot give the next step leaves no half-open session behind. */
export async function signOut(ctx: ActionContext): Promise<Record<string, never>> {
  if (ctx.request.token) await closeSession(ctx.tx, ctx.request.token, ctx.now);
  ctx.request.setToken(null);
  return {};
}
