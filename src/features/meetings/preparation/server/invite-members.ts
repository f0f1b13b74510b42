import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findFollowers } from "../../attending/server/queries.ts";
import type { inviteMembers as declared, Preparation } from "../contract.ts";
import { changePlan, loadForStep } from "./load-for-step.ts";
import { getPlanRow, type PlanRow, preparationOf } from "./queries.ts";
import { tellMembers } from "./tell-members.ts";

/** Tells the members of the cell day, place and agenda. A second invitation reaches those who came meanwhile. */
export async function inviteMembers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const plan = await loadForStep(ctx, input);
  if (plan.meetOn < ctx.today) throw ruleError("day-passed", "meetOn", "Ngày họp đã qua. Đổi ngày họp trước khi mời.");
  if (plan.items.length === 0) throw ruleError("no-agenda", "items", "Chương trình chưa có mục nào. Ghi ít nhất một mục trước khi mời.");
  const added = (await addInvited(ctx, plan)) + (await addFollowers(ctx, plan));
  if (added === 0 && plan.invitedAt === null)
    throw new AppError("rule", "nobody-to-invite", "Chi bộ chưa có đảng viên nào trong danh sách ngày họp, nên chưa có ai để mời.");
  await changePlan(ctx, plan, { invited_at: plan.invitedAt ?? ctx.now });
  await record(ctx, {
    action: "invite-members",
    kind: "planned-meeting",
    id: plan.id,
    organisationId: plan.organisationId,
    after: { invited: added },
  });
  const after = await getPlanRow(ctx, plan.id);
  await tellMembers(ctx, after, { kind: "invitation", byMail: input.byMail });
  return preparationOf(ctx, after);
}

/** Everybody of the cell on the day of the sitting, but those whose sittings are elsewhere now, suspended or in custody. */
async function addInvited(ctx: ActionContext, { id, organisationId, meetOn }: PlanRow): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into planned_invitations (planned_meeting_id, member_id, invited_at)
    select distinct ${id}::bigint, m.member_id, ${ctx.now}::timestamptz
    from memberships m
    left join member_statuses s on s.member_id = m.member_id and s.aspect = 'situation' and s.valid @> ${meetOn}::date and m.kind = 'full'
    where m.organisation_id = ${organisationId} and m.valid @> ${meetOn}::date
      and (s.status is null or s.status not in ('away', 'suspended', 'detained'))
    on conflict do nothing`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0);
}

/** Who follows the cell for the committee above is told beside its members. */
async function addFollowers(ctx: ActionContext, { id, organisationId, meetOn }: PlanRow): Promise<number> {
  const followers = await findFollowers(ctx.tx, organisationId, meetOn);
  if (followers.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto("planned_invitations")
    .values(followers.map((member_id) => ({ planned_meeting_id: id, member_id, invited_at: ctx.now })))
    .onConflict((already) => already.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}
