import type { OutputOf } from "#contract/endpoint.ts";
import { systemScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getMyFile as declared } from "../contract.ts";
import { getMember } from "./queries.ts";
import { memberDetail } from "./read-member.ts";

/** A member's own file: the one place where no permission is needed, and the numbers stand in full. */
export async function getMyFile(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  if (ctx.user.memberId === null) return { member: null };
  const own = await getMember(ctx.tx, await systemScope(ctx.tx, ctx.today), ctx.user.memberId);
  const detail = await memberDetail(ctx, own);
  return { member: { ...detail, cardNumber: own.card_number, citizenNumber: own.citizen_number, can: [] } };
}
