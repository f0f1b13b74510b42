import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { leaveOut as declared } from "../contract.ts";
import { duePeriods, getDutyRow, owing } from "./queries.ts";

/** The committee goes on without the reports of some units for a period, and says why. */
export async function leaveOut(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { dutyId, period, reason } = input;
  const unitIds = [...new Set(input.unitIds)];
  const { duty } = await getDutyRow(ctx.tx, ctx.scope, dutyId);
  const periods = await duePeriods(ctx.tx, duty, [period]);
  const { rows } = await sql<{ name: string; isOut: boolean }>`
    select o.name, x.id is not null as "isOut" from ${owing(duty, periods)} join organisations o on o.id = u.organisation_id
    where u.organisation_id = any(${unitIds}::int[]) order by o.path`.execute(ctx.tx);
  if (rows.length < unitIds.length)
    throw ruleError("not-owed", "unitIds", "Có đơn vị không phải nộp báo cáo đó trong kỳ. Chọn lại ở bảng theo dõi.");
  const out = rows.find(({ isOut }) => isOut);
  if (out) throw new AppError("conflict", "left-out", `${out.name} đã được ghi không chờ trong kỳ.`);
  await sql`
    insert into report_omissions (duty_id, organisation_id, period, reason, at, account_id)
    select ${dutyId}, id, ${period}, ${reason}, ${ctx.now}, ${ctx.user.accountId}::int from unnest(${unitIds}::int[]) id`.execute(ctx.tx);
  const after = { units: rows.map(({ name }) => name), period, reason };
  await record(ctx, { action: "leave-out", kind: "report-duty", id: dutyId, organisationId: duty.askedBy.id, after });
  return { count: unitIds.length };
}
