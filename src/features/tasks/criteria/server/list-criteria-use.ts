import { sql } from "kysely";
import type { OutputOf } from "#contract/endpoint.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listCriteriaUse as declared } from "../contract.ts";

/** All that anybody above a cell learns: whether it asks anything this month. */
export async function listCriteriaUse(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  const { rows } = await sql<{ organisationId: number; name: string; isUsing: boolean }>`
    select o.id as "organisationId", o.name, exists (select from member_criteria c where c.organisation_id = o.id
      and c.from_month <= ${ctx.today}::date and (c.until_month is null or c.until_month > ${ctx.today}::date)) as "isUsing"
    from organisations o where o.is_cell and o.dissolved_on is null and ${inScope(ctx.scope, "o.path")}
    order by o.name collate "vi-x-icu", o.id`.execute(ctx.tx);
  const using = rows.filter((row) => row.isUsing).map(({ organisationId, name }) => ({ organisationId, name }));
  return { asOf: ctx.today, cells: rows.length, using };
}
