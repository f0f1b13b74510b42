import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { readPeriod } from "#contract/periods.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { openTable as declared } from "../contract.ts";
import { usableLayouts } from "./queries.ts";

/** Opens a table for a period that has begun; its computed cells need nobody. One table of a layout and period. */
export async function openTable(ctx: ActionContext, { layoutCode, period }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const layout = (await usableLayouts(ctx.tx, place.path)).find((one) => one.code === layoutCode);
  if (!layout || (layout.endedOn !== null && layout.endedOn <= ctx.today))
    throw ruleError("no-such-layout", "layoutCode", "Nơi này không dùng mẫu biểu đó. Chọn mẫu khác.");
  if (readPeriod(period).from > ctx.today)
    throw ruleError("period-not-begun", "period", "Kỳ này chưa bắt đầu. Chọn kỳ đã qua hoặc đang diễn ra.");
  const row = await ctx.tx
    .insertInto("report_tables")
    .values({
      ...{ organisation_id: place.id, top_id: place.topId, layout_code: layoutCode, layout_version: layout.version, period },
      ...{ created_at: ctx.now, created_by: ctx.user.accountId, updated_at: ctx.now },
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "layout_code", "period"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw ruleError("already-there", "period", "Biểu này của kỳ này đã lập. Mở biểu đó để nhập tiếp.");
  const after = { layoutCode, period };
  await record(ctx, { action: "open-table", kind: "report-table", id: row.id, organisationId: place.id, after });
  return row;
}
