import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { startProvider as declared } from "../contract.ts";
import { noteSending, type Sending } from "./ask-provider.ts";

/** Sign-in at the office's common provider instead of a password of ours. */
export async function startProvider(ctx: ActionContext, _: InputOf<typeof declared>, sending: Sending): Promise<{ url: string }> {
  return noteSending(ctx, sending, null);
}
