import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { cellRoles } from "#contract/permissions.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listPurposes as declared } from "../contract.ts";

/** The purposes in force at a place; those who run a cell read its files for the cell's work unless they say otherwise. */
export async function listPurposes(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const purposes = await rule(ctx.tx, "readings.purposes", input.organisationId, ctx.today);
  const roles = ctx.person?.roles ?? [];
  const runsIt = roles.some((held) => held.organisationId === input.organisationId && cellRoles.includes(held.role));
  return { purposes, usual: runsIt ? (purposes[0] ?? null) : null };
}
