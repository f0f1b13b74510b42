import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { leaveOut as declared } from "../contract.ts";
import { duePeriods, getDutyRow, owing } from "./queries.ts";

/** The committee goes on without a unit's report of a period, and says why. */
export async function leaveOut(
  ctx: ActionContext,
  { dutyId, unitId, period, reason }: InputOf<typeof declared>,
): Promise<{ unitId: number }> {
  const { duty } = await getDutyRow(ctx.tx, ctx.scope, dutyId);
  const periods = await duePeriods(ctx.tx, duty, [period]);
  const { rows } = await sql<{ isOut: boolean }>`
    select x.id is not null as "isOut" from ${owing(duty, periods)} where u.organisation_id = ${unitId}`.execute(ctx.tx);
  const [unit] = rows;
  if (!unit) throw ruleError("not-owed", "unitId", "Đơn vị này không phải nộp báo cáo đó trong kỳ.");
  if (unit.isOut) throw new AppError("conflict", "left-out", "Đơn vị này đã được ghi không chờ trong kỳ.");
  const { id } = await ctx.tx
    .insertInto("report_omissions")
    .values({ duty_id: dutyId, organisation_id: unitId, period, reason, at: ctx.now, account_id: ctx.user.accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const after = { unitId, period, reason, omission: id };
  await record(ctx, { action: "leave-out", kind: "report-duty", id: dutyId, organisationId: duty.askedBy.id, after });
  return { unitId };
}
