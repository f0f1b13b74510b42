import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findRegular } from "../../server/queries.ts";
import type { planMeeting as declared, Preparation } from "../contract.ts";
import { checkPlan } from "../rules.ts";
import { cellOf } from "./get-preparation.ts";
import { findPlan, getPlanRow, preparationOf } from "./queries.ts";
import { insertPlannedMeeting } from "./writes.ts";

/** Saves a sitting to come for the first time. */
export async function planMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const place = cellOf(ctx);
  checkPlan(input, ctx.today, null);
  if (input.isRegular) await checkFree(ctx, place.id, input.month);
  const id = await insertPlannedMeeting(ctx, place, input);
  return preparationOf(ctx, await getPlanRow(ctx, id));
}

/** One regular sitting a month: neither planned by somebody meanwhile nor held already. */
async function checkFree(ctx: ActionContext, organisationId: number, month: string): Promise<void> {
  const name = `${Number(month.slice(5))}/${month.slice(0, 4)}`;
  const planned = await findPlan(ctx.tx, organisationId, { month, isRegular: true });
  if (planned)
    throw new AppError("conflict", "month-planned", `Có người vừa lập chương trình kỳ tháng ${name}.`, {
      current: await preparationOf(ctx, planned),
    });
  const meetingId = await findRegular(ctx.tx, organisationId, month);
  if (meetingId !== null)
    throw new AppError("rule", "month-held", `Chi bộ đã ghi kỳ thường kỳ tháng ${name}. Chọn tháng khác.`, {
      fields: { month: `Đã có kỳ thường kỳ tháng ${name}.` },
    });
}
