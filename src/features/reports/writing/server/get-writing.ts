import type { InputOf } from "#contract/endpoint.ts";
import { openFrame } from "#features/figures/server/queries.ts";
import { forReading } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { codesIn } from "../../rules.ts";
import { getReportRow } from "../../server/queries.ts";
import { readLiveFigures } from "../../server/read-report-figures.ts";
import { reportCatalogue } from "../../server/report-catalogue.ts";
import type { getWriting as declared, Writing } from "../contract.ts";
import { readWriting } from "./read-writing.ts";

/** What stands beside a text that is being written, told anew. */
export async function getWriting(ctx: ActionContext, { reportId }: InputOf<typeof declared>): Promise<Writing> {
  const { report, scope } = await getReportRow(ctx.tx, forReading(ctx.scope), reportId);
  const codes = codesIn(report.sections.map((section) => section.body));
  const known = await reportCatalogue(ctx.tx, report, codes);
  const frame = await openFrame(ctx.tx, scope, { period: report.period, asOf: null });
  const figures = await readLiveFigures(ctx.tx, frame, known, [...known.keys()]);
  return readWriting(ctx, report, [...figures.values()]);
}
