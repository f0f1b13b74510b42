import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listRequests as declared } from "../contract.ts";
import { findRequests } from "./queries.ts";

/** What a committee asked of its units, running ones first. */
export async function listRequests(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const held = ctx.person && !place.isCell ? permissionsAt(ctx.person, place) : [];
  return { ...(await findRequests(ctx, place.id, input)), can: held.includes("reports.review") ? ["create"] : [] };
}
