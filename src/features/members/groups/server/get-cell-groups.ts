import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CellGroups } from "../contract.ts";
import { findGroups, findPeople } from "./queries.ts";

/** The groups of the cell in scope as they stand today, and who sits in which. */
export async function getCellGroups(ctx: ActionContext): Promise<CellGroups> {
  const cell = ctx.scope.organisation;
  if (!cell) throw notFound();
  const isOver = cell.dissolvedOn !== null && cell.dissolvedOn <= ctx.today;
  return {
    asOf: ctx.today,
    groups: await findGroups(ctx.tx, cell.id, ctx.today),
    people: cell.isCell ? await findPeople(ctx.tx, cell.id, ctx.today) : [],
    can: ctx.person && cell.isCell && !isOver ? permissionsAt(ctx.person, cell) : [],
  };
}
