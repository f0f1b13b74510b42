import { AppError } from "#contract/errors.ts";
import { catalogue } from "#features/figures/server/queries.ts";
import { findThemeFigures } from "#features/statements/server/figures.ts";
import type { Reader } from "#server/db/connect.ts";
import type { Catalogue, FigureDefinition } from "#server/figures/engine.ts";

/** What a text at the place may name: every figure there is, and of the codes those that count the units under a theme. */
export async function reportCatalogue(
  reader: Reader,
  report: { organisationId: number; path: string },
  codes: readonly string[],
): Promise<Catalogue> {
  const themed = await findThemeFigures(
    reader,
    { id: report.organisationId, path: report.path },
    codes.filter((code) => !catalogue.has(code)),
  );
  return themed.length === 0 ? catalogue : new Map([...catalogue, ...themed.map((figure) => [figure.code, figure] as const)]);
}

/** @throws not-found when there is no such figure at the place. */
export async function getReportFigure(
  reader: Reader,
  report: { organisationId: number; path: string },
  code: string,
): Promise<FigureDefinition> {
  const figure = (await reportCatalogue(reader, report, [code])).get(code);
  if (!figure) throw new AppError("not-found", "no-such-figure", "Không có chỉ số này.");
  return figure;
}
