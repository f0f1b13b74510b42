import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listPostAccounts as declared } from "../contract.ts";
import { mostAtOnce } from "../rules.ts";
import { findHolderLines } from "./queries.ts";

/** Who holds the chosen posts, unit by unit, and what can be done about their accounts; of each kind as many as one step does. */
export async function listPostAccounts(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { lines, isCut } = await findHolderLines(ctx, { posts: input.posts });
  const waiting = lines.filter((line) => line.state === "create" || line.state === "grant");
  const others = (["done", "blocked"] as const).flatMap((state) => lines.filter((line) => line.state === state).slice(0, mostAtOnce));
  return {
    rows: [...waiting.slice(0, mostAtOnce), ...others],
    isCut: isCut || waiting.length > mostAtOnce,
    canMail: ctx.config.mail !== null,
  };
}
