import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { readPeriod } from "#contract/periods.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listStatements as declared } from "../contract.ts";
import { daysOf } from "../rules.ts";
import { findStatements } from "./queries.ts";

/** What a unit, and those below it, stated about a period; found as people type, accents or not. */
export async function listStatements(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const conditions = [
    inScope(ctx.scope, "o.path"),
    sql<boolean>`s.withdrawn_at is null`,
    sql<boolean>`s.days <@ ${daysOf(readPeriod(input.period))}::daterange`,
    ...(input.kind ? [sql<boolean>`s.kind = ${input.kind}`] : []),
    ...searchKey(input.text)
      .split(" ")
      .filter(Boolean)
      .map((word) => sql<boolean>`strpos(s.search_key, ${word}) > 0`),
  ];
  const found = await findStatements(ctx, place.id, sql<boolean>`(${sql.join(conditions, sql` and `)})`, input);
  return { ...found, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}
