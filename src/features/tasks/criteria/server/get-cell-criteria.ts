import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CellCriteria, getCellCriteria as declared } from "../contract.ts";
import { canChangeFrom } from "../rules.ts";
import { findCriteria, findMarkedMembers } from "./queries.ts";

/** A month of the cell, for its committee alone. */
export async function getCellCriteria(ctx: ActionContext, { month }: Pick<InputOf<typeof declared>, "month">): Promise<CellCriteria> {
  const cell = ctx.scope.organisation;
  if (!cell) throw notFound();
  const criteria = await findCriteria(ctx.tx, cell.id, month);
  const members = criteria.length > 0 ? await findMarkedMembers(ctx.tx, cell.id, month) : [];
  return { month, criteria, members, can: canChangeFrom(month, ctx.today) ? ["change"] : [] };
}
