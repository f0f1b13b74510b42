import type { OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listBookTypes as declared } from "../contract.ts";
import { typesAt } from "./queries.ts";

export async function listBookTypes(ctx: ActionContext, { year }: { year: number }): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  return { rows: await typesAt(ctx.tx, place.id, year), can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}
