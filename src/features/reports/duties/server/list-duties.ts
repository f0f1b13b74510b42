import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listDuties as declared } from "../contract.ts";
import { type DutyRow, findDuties, showDuties } from "./queries.ts";

/** What a place asks of those below, and what committees above ask of it. */
export async function listDuties(ctx: ActionContext, _: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const asked = await findDuties(ctx.tx, sql<boolean>`d.organisation_id = ${place.id}`);
  const owed = await owedDuties(ctx, place);
  const warnings = new Map(asked.map((duty) => [duty.id, warningsOf(duty, owed)]));
  return {
    asked: await showDuties(ctx, asked, warnings),
    owed: await showDuties(ctx, owed, new Map()),
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}

/** Running duties of committees above that the place falls under today. */
export function owedDuties(ctx: ActionContext, place: { id: number; path: string; isCell: boolean }): Promise<DutyRow[]> {
  return findDuties(
    ctx.tx,
    sql<boolean>`starts_with(${place.path}, o.path) and o.id <> ${place.id} and d.valid @> ${ctx.today}::date
      and case d.owed_by when 'cells' then ${place.isCell} when 'children' then exists (select from organisations c where c.id = ${place.id} and c.parent_id = o.id)
        else exists (select from organisations c where c.id = ${place.id} and c.kind in ('base-committee', 'base-cell')) end`,
  );
}

/** Each level must close before the one above: the same report of the same period may not come in later than it must go up. */
function warningsOf(duty: DutyRow, owed: readonly DutyRow[]): string[] {
  const own = owed.find(
    (one) => one.length === duty.length && one.countsWorkingDays === duty.countsWorkingDays && one.dueDays <= duty.dueDays,
  );
  return own ? [`Hạn này không sớm hơn hạn nộp lên ${own.askedBy.name}; nên đặt sớm hơn để kịp tổng hợp.`] : [];
}
