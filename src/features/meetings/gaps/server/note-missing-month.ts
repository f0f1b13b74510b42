import { addMonths, lastOfMonth } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { noteMissingMonth as declared } from "../contract.ts";

/** Notes why a cell missed a month and when it makes it up. The cell must have missed it, and the month must be over or running. */
export async function noteMissingMonth(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const month = `${input.month}-01`;
  if (!place.isCell) throw new AppError("rule", "not-a-cell", "Chỉ chi bộ mới có kỳ sinh hoạt hằng tháng.");
  if (month > ctx.today) throw ruleError("month-not-begun", "month", "Tháng này chưa đến.");
  if (input.makeupOn && input.makeupOn < month)
    throw ruleError("makeup-before-month", "makeupOn", "Ngày họp bù không trước tháng còn thiếu.");
  if (input.makeupOn && input.makeupOn > lastOfMonth(addMonths(ctx.today, 12)))
    throw ruleError("makeup-too-late", "makeupOn", "Ngày họp bù cách hơn một năm. Kiểm tra lại năm.");
  await refuseWhereHeld(ctx, place.id, month);
  // Where nothing is noted yet there is no row to wait for.
  await ctx.tx.selectFrom("organisations").select("id").where("id", "=", place.id).forNoKeyUpdate().execute();
  const before = await ctx.tx
    .selectFrom("missing_month_notes")
    .select(["reason", "makeup_on as makeupOn", "version"])
    .where("organisation_id", "=", place.id)
    .where("month", "=", month)
    .forUpdate()
    .executeTakeFirst();
  if ((before?.version ?? 0) !== input.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa ghi lý do của tháng này. Xem lại rồi sửa tiếp.", { current: before });
  }
  const note = {
    reason: input.reason,
    makeup_on: input.makeupOn,
    noted_by: ctx.user.accountId,
    noted_at: ctx.now,
    version: input.version + 1,
  };
  await ctx.tx
    .insertInto("missing_month_notes")
    .values({ organisation_id: place.id, month, ...note })
    .onConflict((conflict) => conflict.columns(["organisation_id", "month"]).doUpdateSet(note))
    .execute();
  const after = { month: input.month, reason: input.reason, makeupOn: input.makeupOn };
  await record(ctx, {
    action: "note-missing-month",
    kind: "organisation",
    id: place.id,
    organisationId: place.id,
    ...(before && { before }),
    after,
  });
  return { version: note.version };
}

async function refuseWhereHeld(ctx: ActionContext, organisationId: number, month: string): Promise<void> {
  const held = await ctx.tx
    .selectFrom("meetings")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("month", "=", month)
    .where("is_regular", "=", true)
    .executeTakeFirst();
  if (held) throw new AppError("rule", "month-held", "Chi bộ đã họp kỳ tháng này nên không cần ghi lý do thiếu.");
}
