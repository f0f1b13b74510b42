import type { OutputOf } from "#contract/endpoint.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listScoreForms as declared } from "../contract.ts";
import { usableForms } from "./queries.ts";

export async function listScoreForms(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const inForce = await rule(ctx.tx, "meetings.score_form", place.id, ctx.today);
  const forms = await usableForms(ctx.tx, place.id);
  return {
    rows: forms.map((one) => ({ ...one, isInForce: one.code === inForce })),
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}
