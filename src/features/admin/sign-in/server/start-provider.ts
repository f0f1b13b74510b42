import type { ActionContext } from "#server/http/handle.ts";
import { sendToProvider } from "./ask-provider.ts";

/** Sign-in at the office's common provider instead of a password of ours. */
export async function startProvider(ctx: ActionContext): Promise<{ url: string }> {
  return sendToProvider(ctx, null);
}
