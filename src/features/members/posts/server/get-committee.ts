import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Committee, getCommittee as declared } from "../contract.ts";
import { findCommittee } from "./queries.ts";

/** The committee of a unit on a day, today unless another is asked for. */
export function getCommittee(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Committee> {
  return findCommittee(ctx, input.asOf ?? ctx.today);
}
