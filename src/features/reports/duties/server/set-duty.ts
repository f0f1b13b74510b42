import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { usableTypes } from "../../types/server/queries.ts";
import type { setDuty as declared } from "../contract.ts";

/** From a day on, units below owe the committee a report for every period of a length. */
export async function setDuty(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (place.isCell) throw ruleError("a-cell", "organisationId", "Chi bộ không có tổ chức cấp dưới để yêu cầu báo cáo.");
  const { typeCode, length, owedBy, dueDays, countsWorkingDays, from, source } = input;
  const found = (await usableTypes(ctx.tx, place.path)).find((one) => one.code === typeCode && one.endedOn === null);
  if (!found) throw ruleError("no-such-type", "typeCode", "Nơi này không dùng loại báo cáo đó. Chọn loại khác.");
  if (!found.type.lengths.includes(length))
    throw ruleError("wrong-length", "length", `${found.type.name} không lập theo kỳ này. Chọn kỳ khác.`);
  if (found.type.forCells !== (owedBy === "cells"))
    throw ruleError(
      "wrong-units",
      "owedBy",
      found.type.forCells ? "Loại báo cáo này do chi bộ lập." : "Chi bộ không lập loại báo cáo này.",
    );
  await checkFree(ctx, place.id, input);
  const { id } = await ctx.tx
    .insertInto("report_duties")
    .values({
      ...{
        organisation_id: place.id,
        type_code: typeCode,
        length,
        owed_by: owedBy,
        due_days: dueDays,
        counts_working_days: countsWorkingDays,
      },
      ...{ valid: `[${from},)`, source, created_at: ctx.now, created_by: ctx.user.accountId },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { organisationId: _, ...after } = input;
  await record(ctx, { action: "set-report-duty", kind: "report-duty", id, organisationId: place.id, after });
  return { id };
}

/** One running duty for a type, length and kind of unit. */
async function checkFree(
  ctx: ActionContext,
  organisationId: number,
  { typeCode, length, owedBy, from }: InputOf<typeof declared>,
): Promise<void> {
  // Two offices at once: the second waits for the first.
  await sql`select pg_advisory_xact_lock(hashtext('report_duties'), ${organisationId}::int)`.execute(ctx.tx);
  const { rows } = await sql`
    select from report_duties where organisation_id = ${organisationId} and type_code = ${typeCode} and length = ${length} and owed_by = ${owedBy}
      and valid && daterange(${from}::date, null)`.execute(ctx.tx);
  if (rows.length === 0) return;
  const message = "Chế độ báo cáo này đang có hiệu lực. Thôi chế độ cũ trước, rồi đặt chế độ mới từ ngày sau đó.";
  throw new AppError("conflict", "already-asked", message, { fields: { typeCode: message } });
}
