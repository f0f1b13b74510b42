import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Committee, withdrawPost as declared } from "../contract.ts";
import { loadPost } from "./load-post.ts";
import { findCommittee } from "./queries.ts";
import { withdraw } from "./writes.ts";

/** Takes back a post that was written down by mistake: the wrong person, the wrong unit. */
export async function withdrawPost(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Committee> {
  const { post, there } = await loadPost(ctx, input);
  await withdraw(ctx, post);
  return findCommittee(there, ctx.today);
}
