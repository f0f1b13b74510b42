import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CellCriteria, saveCriteria as declared } from "../contract.ts";
import { canChangeFrom } from "../rules.ts";
import { getCellCriteria } from "./get-cell-criteria.ts";
import { findCriteria } from "./queries.ts";

/** The list from a month on: what stays keeps its marks, what is left out ends, what is new begins. */
export async function saveCriteria(ctx: ActionContext, input: InputOf<typeof declared>): Promise<CellCriteria> {
  const cell = ctx.scope.organisation;
  if (!cell) throw notFound();
  if (!cell.isCell) throw new AppError("rule", "not-a-cell", "Chỉ chi bộ đặt tiêu chí cho đảng viên của mình.");
  if (!canChangeFrom(input.month, ctx.today)) throw ruleError("month-over", "month", "Tháng đã qua giữ tiêu chí của tháng ấy.");
  await ctx.tx.selectFrom("organisations").select("id").where("id", "=", cell.id).forUpdate().execute();
  const now = await findCriteria(ctx.tx, cell.id, input.month);
  const ids = now.map(({ id }) => id);
  if (ids.join() !== input.seen.join())
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa danh mục tiêu chí.", {
      current: await getCellCriteria(ctx, input),
    });
  if (input.criteria.some(({ id }) => id !== null && !ids.includes(id))) throw notFound();
  await writeList(ctx, cell.id, input, now);
  await record(ctx, {
    action: "save-criteria",
    kind: "criteria",
    id: cell.id,
    organisationId: cell.id,
    before: { criteria: now.map(({ text }) => text) },
    after: { month: input.month, criteria: input.criteria.map(({ text }) => text) },
  });
  return getCellCriteria(ctx, input);
}

/** A criterion whose words change is another one: what members said of the old words stays with those. */
async function writeList(ctx: ActionContext, cellId: number, { month, criteria }: InputOf<typeof declared>, now: CellCriteria["criteria"]) {
  const kept = criteria.flatMap(({ id, text }, position) =>
    now.some((one) => one.id === id && one.text === text) ? [{ id: Number(id), position }] : [],
  );
  const ended = now.filter(({ id }) => !kept.some((one) => one.id === id));
  if (ended.length > 0)
    await ctx.tx
      .updateTable("member_criteria")
      .set({ until_month: `${month}-01` })
      .where(
        "id",
        "in",
        ended.map(({ id }) => id),
      )
      .execute();
  for (const { id, position } of kept) await ctx.tx.updateTable("member_criteria").set({ position }).where("id", "=", id).execute();
  const added = criteria.flatMap(({ text }, position) => (kept.some((one) => one.position === position) ? [] : [{ text, position }]));
  if (added.length === 0) return;
  const row = { organisation_id: cellId, from_month: `${month}-01`, created_at: ctx.now, created_by: ctx.user.accountId };
  await ctx.tx
    .insertInto("member_criteria")
    .values(added.map((one) => ({ ...row, ...one })))
    .execute();
}
