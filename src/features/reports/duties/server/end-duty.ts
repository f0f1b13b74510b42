import { addDays } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endDuty as declared } from "../contract.ts";
import { getDutyRow } from "./queries.ts";

/** Periods that end after the day are owed no more. */
export async function endDuty(ctx: ActionContext, { dutyId, version, lastDay }: InputOf<typeof declared>): Promise<{ id: number }> {
  await ctx.tx.selectFrom("report_duties").select("id").where("id", "=", dutyId).forUpdate().execute();
  const { duty } = await getDutyRow(ctx.tx, ctx.scope, dutyId);
  if (duty.version !== version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa chế độ báo cáo này. Tải lại rồi làm tiếp.");
  if (duty.lastDay !== null) throw new AppError("rule", "ended", "Chế độ báo cáo này đã thôi.");
  if (duty.from && lastDay < duty.from) throw ruleError("before-begin", "lastDay", "Ngày cuối không trước ngày bắt đầu.");
  await ctx.tx
    .updateTable("report_duties")
    .set({ valid: `[${duty.from ?? ""},${addDays(lastDay, 1)})`, version: version + 1 })
    .where("id", "=", dutyId)
    .execute();
  await record(ctx, { action: "end-report-duty", kind: "report-duty", id: dutyId, organisationId: duty.askedBy.id, after: { lastDay } });
  return { id: dutyId };
}
