import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { recordMany } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { markMyCriteria as declared, MyCriteria } from "../contract.ts";
import { canMark } from "../rules.ts";
import { getMyCriteria } from "./get-my-criteria.ts";

/** A member says of the month what was done, criterion by criterion. The history says that it was done, not what was written. */
export async function markMyCriteria(ctx: ActionContext, { month, marks }: InputOf<typeof declared>): Promise<MyCriteria> {
  const { memberId } = ctx.user;
  const { cells } = await getMyCriteria(ctx, { month });
  const asked = cells.flatMap(({ criteria }) => criteria.map(({ criterionId }) => criterionId));
  if (memberId === null || marks.some(({ criterionId }) => !asked.includes(criterionId)))
    throw ruleError("not-own-criterion", "marks", "Có nội dung không thuộc chi bộ của đồng chí. Hãy tải lại trang.");
  if (!canMark(month, ctx.today)) throw ruleError("month-closed", "month", "Chỉ tự đánh giá tháng này và tháng trước.");
  for (const { criterionId, mark, remark } of marks) {
    const row = { mark, remark, marked_at: ctx.now };
    await ctx.tx
      .insertInto("criterion_marks")
      .values({ criterion_id: criterionId, member_id: memberId, month: `${month}-01`, ...row })
      .onConflict((conflict) => conflict.columns(["criterion_id", "member_id", "month"]).doUpdateSet(row))
      .execute();
  }
  const written = cells.filter(({ criteria }) => criteria.some((one) => marks.some(({ criterionId }) => criterionId === one.criterionId)));
  await recordMany(
    ctx,
    written.map(({ organisationId: id }) => ({ action: "mark-criteria", kind: "criteria", id, organisationId: id, after: { month } })),
  );
  return getMyCriteria(ctx, { month });
}
