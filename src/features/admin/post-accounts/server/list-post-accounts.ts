import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listPostAccounts as declared } from "../contract.ts";
import { findHolderLines } from "./queries.ts";

/** Who holds the chosen posts, unit by unit, and what can be done about their accounts. Changes nothing. */
export async function listPostAccounts(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { lines, isCut } = await findHolderLines(ctx, { posts: input.posts });
  return { rows: lines, isCut, canMail: ctx.config.mail !== null };
}
