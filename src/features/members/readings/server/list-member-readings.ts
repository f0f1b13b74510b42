import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getMember } from "../../server/queries.ts";
import type { listMemberReadings as declared, listMyReadings } from "../contract.ts";
import { findReadingsOf, nextOf } from "./queries.ts";

/** Who read the file of one member. */
export async function listMemberReadings(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const member = await getMember(ctx.tx, ctx.scope, input.memberId);
  const rows = await findReadingsOf(ctx.tx, member.id, input);
  return { rows, next: nextOf(rows, input.pageSize) };
}

/** The same for one's own file; nobody gives this permission, it belongs to the person. */
export async function listOwnReadings(ctx: ActionContext, input: InputOf<typeof listMyReadings>): Promise<OutputOf<typeof listMyReadings>> {
  if (ctx.user.memberId === null) return { rows: [], next: null };
  const rows = await findReadingsOf(ctx.tx, ctx.user.memberId, input);
  return { rows, next: nextOf(rows, input.pageSize) };
}
