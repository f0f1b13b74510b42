import type { OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listTerms as declared } from "../contract.ts";
import { findTerms } from "./queries.ts";

export async function listTerms(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  return findTerms(ctx);
}
