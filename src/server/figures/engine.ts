/**
 * The engine of figures: knows no slice. A slice defines its figures in `server/figures.ts` (see definition.ts), the slice
 * "figures" gathers them and offers them bound to the catalogue:
 *
 *   import { catalogue, openFrame, readFigures, getFigure } from "#features/figures/server/queries.ts";
 *   const frame = await openFrame(ctx.tx, ctx.scope, { period: "2018-H1", asOf: null });  // scope.organisation is the place
 *   const { total, unit } = await readFigures(ctx.tx, frame, ["meetings.missing", "members.total"], ["unit"]);
 *   total.get("meetings.missing");         // { code, value: 81, numerator: 81, denominator: 1458 }
 *   unit.get("41")?.get("members.total");  // by id of the unit directly below the place
 *
 * Rows behind a figure, on screen and for freezing:
 *
 *   await figureRows(ctx.tx, frame, getFigure("meetings.missing"), { part: "counted", search: "", limit: 50, offset: 0 });
 *   await sql`insert into report_figures (…, row_kind, row_ids, numerators, denominators)
 *     select …, ${figure.source.rowKind}, s.* from (${figureSharesSql(frame, figure)}) s`.execute(ctx.tx);
 *   await sql`insert into report_rows (report_id, row_kind, row_id, content)
 *     select ${reportId}, c.* from (${figureContentsSql(frame, figures)}) c`.execute(ctx.tx);
 *
 * Rows whose source has `permission` ("members.see") name people: ask `covers(rangesOf(person, permission), path)` first.
 */
export { cellSumsSql } from "./cell-sums.ts";
export { type Cut, computeFigures, type FigureTable, type FigureValue, type FigureValues } from "./compute.ts";

export {
  type Catalogue,
  catalogueOf,
  type FigureDefinition,
  type FigureSource,
  type Relation,
  type RowColumn,
} from "./definition.ts";
export { amongCells, childOfPlace, type Frame, frameMonths, insideFrame, monthValues, ruleValue, stateDay } from "./frame.ts";
export { dropRollups, type FoundRollup, findRollups, forgetChanges, makeRollup } from "./make-rollups.ts";
export { expression, narrowRelation } from "./relation.ts";
export { rollupsSql, usableRollups } from "./rollup.ts";
export { type RollupPlan, rollupPlans } from "./rollup-plan.ts";
export { type FigureRow, figureContentsSql, figureRows, figureSharesSql, type RowRequest, recordSharesSql } from "./rows.ts";
