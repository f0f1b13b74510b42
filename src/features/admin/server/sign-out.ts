import type { ActionContext } from "#server/http/handle.ts";
import { closeSession } from "#server/http/session.ts";

export async function signOut(ctx: ActionContext): Promise<Record<string, never>> {
  if (ctx.request.token) await closeSession(ctx.tx, ctx.request.token, ctx.now);
  ctx.request.setToken(null);
  return {};
}
