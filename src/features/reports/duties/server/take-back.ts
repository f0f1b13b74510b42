import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { takeBack as declared } from "../contract.ts";
import { getDutyRow } from "./queries.ts";

/** The unit's report is waited for again. */
export async function takeBack(ctx: ActionContext, { dutyId, unitId, period }: InputOf<typeof declared>): Promise<{ unitId: number }> {
  const { duty } = await getDutyRow(ctx.tx, ctx.scope, dutyId);
  const ended = await ctx.tx
    .updateTable("report_omissions")
    .set({ ended_at: ctx.now })
    .where("duty_id", "=", dutyId)
    .where("organisation_id", "=", unitId)
    .where("period", "=", period)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!ended) throw ruleError("not-left-out", "unitId", "Báo cáo của đơn vị này vẫn đang chờ.");
  await record(ctx, { action: "take-back", kind: "report-duty", id: dutyId, organisationId: duty.askedBy.id, after: { unitId, period } });
  return { unitId };
}
