import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { usableLayouts } from "../../server/queries.ts";
import type { listTableLayouts as declared } from "../contract.ts";

/** Shipped layouts, those of the place and of committees above; ended ones stay to be seen. */
export async function listTableLayouts(ctx: ActionContext, _: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const mayManage = ctx.person !== null && permissionsAt(ctx.person, place).includes("regulations.manage");
  const layouts = await usableLayouts(ctx.tx, place.path);
  return {
    rows: layouts.map(({ layout, organisationId, ...row }) => ({
      ...row,
      ...{ name: layout.name, rows: layout.rows.length, columns: layout.columns.length },
      can: [...(mayManage ? ["copy"] : []), ...(mayManage && organisationId === place.id && row.endedOn === null ? ["end"] : [])],
    })),
    can: mayManage ? ["add"] : [],
  };
}
