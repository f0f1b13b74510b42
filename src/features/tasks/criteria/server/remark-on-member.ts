import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CellCriteria, remarkOnMember as declared } from "../contract.ts";
import { getCellCriteria } from "./get-cell-criteria.ts";

/** The committee adds a sentence; the member reads it beside the own mark. The history says that it was done, not what was written. */
export async function remarkOnMember(ctx: ActionContext, input: InputOf<typeof declared>): Promise<CellCriteria> {
  const cell = ctx.scope.organisation;
  const current = await getCellCriteria(ctx, input);
  const member = current.members.find(({ memberId }) => memberId === input.memberId);
  if (!cell) throw notFound();
  if (!member || !current.criteria.some(({ id }) => id === input.criterionId))
    throw ruleError("no-such-mark", "criterionId", "Chi bộ không có tiêu chí hoặc đảng viên này trong tháng.");
  const before = member.marks.find((one) => one.criterionId === input.criterionId)?.committeeRemark ?? "";
  if (before !== input.before) throw new AppError("conflict", "changed-meanwhile", "Có người vừa ghi nhận xét này.", { current });
  const row = { committee_remark: input.remark, committee_at: ctx.now, committee_by: ctx.user.accountId };
  await ctx.tx
    .insertInto("criterion_marks")
    .values({ criterion_id: input.criterionId, member_id: input.memberId, month: `${input.month}-01`, ...row })
    .onConflict((conflict) => conflict.columns(["criterion_id", "member_id", "month"]).doUpdateSet(row))
    .execute();
  await record(ctx, { action: "remark-on-member", kind: "criteria", id: cell.id, organisationId: cell.id, after: { month: input.month } });
  return getCellCriteria(ctx, input);
}
