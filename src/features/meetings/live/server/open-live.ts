import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { notFound, type ScopedOrganisation } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { tellListeners } from "#server/streams/source.ts";
import { draftPlan } from "../../preparation/server/draft-plan.ts";
import type { AgendaSource } from "../../preparation/server/queries.ts";
import { insertPlannedMeeting } from "../../preparation/server/writes.ts";
import { monthOf } from "../../rules.ts";
import { findRegular } from "../../server/queries.ts";
import type { openLive as declared, LiveSheet } from "../contract.ts";
import { checkOpening, type Plan } from "../opening/rules.ts";
import { getLiveRow, shownSheet } from "./queries.ts";
import { feedKey } from "./writes.ts";

/** Begins a sitting. Whoever opens it a second time, or at the same moment, gets the one that is open. */
export async function openLive(ctx: ActionContext, input: InputOf<typeof declared>, sources: readonly AgendaSource[]): Promise<LiveSheet> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (!place.isCell) throw new AppError("rule", "not-a-cell", "Chỉ chi bộ mới có kỳ sinh hoạt chi bộ. Chọn một chi bộ.");
  await sql`select from organisations where id = ${place.id} for no key update`.execute(ctx.tx);
  const plans = await findPlans(ctx, place.id, input.plannedMeetingId);
  if (input.plannedMeetingId !== null && !plans.some(({ id }) => id === input.plannedMeetingId)) throw notFound();
  const plan = checkOpening(plans, input.plannedMeetingId, ctx.today);
  if (plan?.state !== "open") await checkMonth(ctx, place.id, plan);
  const id = plan?.id ?? (await planToday(ctx, place, sources));
  if (plan?.state !== "open") await open(ctx, place.id, id);
  return shownSheet(ctx, await getLiveRow(ctx, id));
}

/** What may be meant: the open one, the one that was named, today's, the regular one of this month. */
async function findPlans(ctx: ActionContext, organisationId: number, named: number | null): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select id, state, meet_on as "meetOn", to_char(month, 'YYYY-MM') as month, is_regular as "isRegular", meeting_id as "meetingId"
    from planned_meetings where organisation_id = ${organisationId} and (state = 'open' or id = ${named}
      or (state = 'planned' and (meet_on = ${ctx.today}::date or (is_regular and month = ${`${monthOf(ctx.today)}-01`}::date))))
    order by is_regular desc, id`.execute(ctx.tx);
  return rows;
}

async function checkMonth(ctx: ActionContext, organisationId: number, plan: Plan | null): Promise<void> {
  const month = plan?.month ?? monthOf(ctx.today);
  const meetingId = plan && !plan.isRegular ? null : await findRegular(ctx.tx, organisationId, month);
  if (meetingId === null) return;
  const message = `Chi bộ đã ghi kỳ thường kỳ tháng ${Number(month.slice(5))}/${month.slice(0, 4)}. Mở kỳ đó để xem, hoặc lập chương trình cho một kỳ khác.`;
  throw new AppError("conflict", "month-taken", message, { current: { meetingId } });
}

/** Nobody prepared it: what the program would have prepared, for today. */
async function planToday(ctx: ActionContext, cell: ScopedOrganisation, sources: readonly AgendaSource[]): Promise<number> {
  const { proposedBy: _, ...draft } = await draftPlan(ctx, cell, { month: monthOf(ctx.today), isRegular: true, sources });
  return insertPlannedMeeting(ctx, cell, { ...draft, meetOn: ctx.today satisfies DayText });
}

async function open(ctx: ActionContext, organisationId: number, id: number): Promise<void> {
  await ctx.tx
    .updateTable("planned_meetings")
    .set((eb) => ({ state: "open", opened_at: ctx.now, updated_at: ctx.now, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
  await record(ctx, {
    action: "open-live",
    kind: "planned-meeting",
    id,
    organisationId,
    before: { state: "planned" },
    after: { state: "open" },
  });
  await tellListeners(ctx.tx, feedKey(id));
}
