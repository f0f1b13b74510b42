import { sql } from "kysely";
import { addMonths } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { findOrganisation } from "#features/organisations/server/queries.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getBulletin as declared } from "../contract.ts";
import { findStatements } from "./queries.ts";

/** The longest bulletin that is still read. */
const longest = 200;

/** The statements marked as good examples whose period ends in the month: of a month, and of the quarter or half-year it closes. */
export async function getBulletin(ctx: ActionContext, { month }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  const unit = place && (await findOrganisation(ctx.tx, place.id));
  if (!place || !unit) throw notFound();
  const condition = sql<boolean>`(${inScope(ctx.scope, "o.path")} and s.is_example and s.withdrawn_at is null
    and upper(s.days) = ${addMonths(`${month}-01`, 1)}::date)`;
  const { rows } = await findStatements(ctx, place.id, condition, { page: 1, pageSize: longest });
  return { rows, name: unit.name };
}
