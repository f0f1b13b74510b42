import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { planStates } from "../rules.ts";
import { getPlanRow, type PlanRow, preparationOf } from "./queries.ts";

/** The planned sitting, locked, still being prepared and in the version that the writer saw. */
export async function loadForStep(ctx: ActionContext, given: { plannedMeetingId: number; version?: number }): Promise<PlanRow> {
  await ctx.tx.selectFrom("planned_meetings").select("id").where("id", "=", given.plannedMeetingId).forUpdate().execute();
  const plan = await getPlanRow(ctx, given.plannedMeetingId);
  if (given.version !== undefined && plan.version !== given.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa chương trình kỳ họp này.", {
      current: await preparationOf(ctx, plan),
    });
  if (plan.state !== "planned")
    throw new AppError(
      "rule",
      "not-being-prepared",
      `Kỳ này đang ở tình trạng “${planStates[plan.state].toLowerCase()}” nên không sửa chuẩn bị nữa.`,
    );
  return plan;
}

/** The next version of the plan with what changed. */
export async function changePlan(
  ctx: ActionContext,
  plan: Pick<PlanRow, "id" | "version">,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  await ctx.tx
    .updateTable("planned_meetings")
    .set({ ...columns, version: plan.version + 1, updated_at: ctx.now })
    .where("id", "=", plan.id)
    .execute();
}
