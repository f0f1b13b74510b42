import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { periodBefore, readPeriod } from "#contract/periods.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listThemes as declared, Theme } from "../contract.ts";
import { daysOf } from "../rules.ts";
import { statementsSeenFrom } from "./queries.ts";

/** The themes that a place may choose from: its own and those of committees above; what was said most the period before stands first. */
export async function listThemes(ctx: ActionContext, { period, kind }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const days = daysOf(readPeriod(periodBefore(period)));
  const { rows } = await sql<Omit<Theme, "can"> & { isOwn: boolean }>`
    with last as (
      select t.id, count(*)::int as number from ${statementsSeenFrom(place.id)}
      where ${inScope(ctx.scope, "o.path")} and s.withdrawn_at is null and s.days <@ ${days}::daterange and t.id is not null group by t.id)
    select t.id, t.kind, t.name, k.name as "keptBy", coalesce(l.number, 0) as before, t.version, k.id = ${place.id} as "isOwn"
    from statement_themes t join organisations k on k.id = t.organisation_id left join last l on l.id = t.id
    where starts_with(${place.path}, k.path) and t.merged_into_id is null ${kind ? sql`and t.kind = ${kind}` : sql``}
    order by before desc, t.name collate "vi-x-icu", t.id limit 500`.execute(ctx.tx);
  return { rows: rows.map(({ isOwn, ...theme }) => ({ ...theme, can: isOwn ? ["rename", "merge"] : [] })) };
}
