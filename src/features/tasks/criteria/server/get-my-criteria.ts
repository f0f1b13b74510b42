import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getMyCriteria as declared, MyCriteria } from "../contract.ts";
import { canMark } from "../rules.ts";
import { findOwnCriteria } from "./queries.ts";

/** The own marks and what the committee said of them; nobody else's. */
export async function getMyCriteria(ctx: ActionContext, { month }: Pick<InputOf<typeof declared>, "month">): Promise<MyCriteria> {
  const { memberId } = ctx.user;
  const cells = memberId === null ? [] : await findOwnCriteria(ctx.tx, memberId, month);
  return { month, mayMark: canMark(month, ctx.today), cells };
}
