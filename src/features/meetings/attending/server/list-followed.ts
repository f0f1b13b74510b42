import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listFollowed as declared } from "../contract.ts";
import { findOwnFollowed } from "./queries.ts";

/** The caller's own cells to follow; none for an account of nobody in the register. */
export async function listFollowed(ctx: ActionContext, { month }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  if (!ctx.person?.memberId) return { rows: [] };
  return { rows: await findOwnFollowed(ctx, ctx.person.memberId, `${month}-01`) };
}
