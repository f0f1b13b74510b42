import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listCorrections as declared, listMyCorrections } from "../contract.ts";
import { findOwnRequests, findQueue } from "./queries.ts";

/** The queue of a place. */
export async function listCorrections(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { isOpen, page, pageSize } = input;
  return findQueue(ctx.tx, { place: ctx.scope, isOpen, limit: pageSize, offset: (page - 1) * pageSize });
}

/** What the caller asked for in the own file. */
export async function listOwnCorrections(ctx: ActionContext): Promise<OutputOf<typeof listMyCorrections>> {
  return { rows: ctx.user.memberId === null ? [] : await findOwnRequests(ctx.tx, ctx.user.memberId) };
}
