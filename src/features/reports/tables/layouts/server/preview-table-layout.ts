import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { readPeriod } from "#contract/periods.ts";
import { widen } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findImbalances } from "../../rules.ts";
import { readCells } from "../../server/read-cells.ts";
import type { previewTableLayout as declared } from "../contract.ts";
import { checkLayout } from "./check-layout.ts";

/** The cells of a layout that is still being made, as the books tell them today; nothing is kept. */
export async function previewTableLayout(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { layout, period } = input;
  checkLayout(layout);
  if (readPeriod(period).from > ctx.today)
    throw ruleError("period-not-begun", "period", "Kỳ này chưa bắt đầu. Chọn kỳ đã qua hoặc đang diễn ra.");
  // The place was named without what lies below it; a table counts that too.
  const scope = ctx.person ? widen(ctx.scope, ctx.person) : ctx.scope;
  const { cells, asOf } = await readCells(ctx.tx, { period, asOf: null, before: null, units: [], entries: {} }, layout, scope);
  return {
    asOf,
    cells: cells.map(({ row, column, value }) => ({ row, column, value })),
    imbalances: findImbalances(layout, cells).map((one) => one.sentence),
  };
}
