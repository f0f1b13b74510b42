import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listReportTypes as declared } from "../contract.ts";
import { usableTypes } from "./queries.ts";

/** What may be reported at a place: for a cell what cells write, for a committee the rest. */
export async function listReportTypes(ctx: ActionContext, _: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const can = ctx.person ? permissionsAt(ctx.person, place) : [];
  const found = await usableTypes(ctx.tx, place.path);
  const rows = found.map(({ organisationId, endedOn, ...row }) => ({
    ...row,
    isEnded: endedOn !== null && endedOn <= ctx.today,
    can: organisationId === place.id && endedOn === null && can.includes("regulations.manage") ? ["end"] : [],
  }));
  return { rows: place.isCell ? rows.filter((row) => row.type.forCells) : rows, can };
}
