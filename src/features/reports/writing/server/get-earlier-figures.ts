import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { periodBefore, periodLastYear } from "#contract/periods.ts";
import { openFrame } from "#features/figures/server/queries.ts";
import { forReading } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getReportRow } from "../../server/queries.ts";
import { neededCodes, readLiveFigures } from "../../server/read-report-figures.ts";
import { reportCatalogue } from "../../server/report-catalogue.ts";
import { findReportType } from "../../types/server/queries.ts";
import type { getEarlierFigures as declared } from "../contract.ts";

type Earlier = OutputOf<typeof declared>;

/** The figures of a report for the period before and the same one a year earlier, over the tree of those days. One statement each. */
export async function getEarlierFigures(ctx: ActionContext, { reportId }: InputOf<typeof declared>): Promise<Earlier> {
  const { report, scope } = await getReportRow(ctx.tx, forReading(ctx.scope), reportId);
  const type = await findReportType(ctx.tx, report.kind);
  const codes = neededCodes(
    type?.type.appendix ?? [],
    report.sections.map((section) => section.body),
  );
  const known = await reportCatalogue(ctx.tx, report, codes);
  const read = async (period: string): Promise<Earlier["before"]> => {
    const figures = await readLiveFigures(ctx.tx, await openFrame(ctx.tx, scope, { period, asOf: null }), known, codes);
    return { period, sums: Object.fromEntries([...figures].map(([code, { sum }]) => [code, sum])) };
  };
  return { before: await read(periodBefore(report.period)), lastYear: await read(periodLastYear(report.period)) };
}
