import type { FigurePrinter, Lent } from "#features/documents/templates/server/queries.ts";
import { catalogue } from "#features/figures/server/queries.ts";
import { chipStyles } from "../rules.ts";
import { usableLayouts } from "../tables/server/queries.ts";
import { usableTypes } from "../types/server/queries.ts";
import { figurePrinter, figureTable } from "./figure-tags.ts";
import { layOutOwnReport, listOwnReports } from "./own-reports.ts";
import type { PrintableFigure } from "./read-report-figures.ts";

/** What a template of a report may name, and what it can be looked at with. */
export const templateTags: Lent = {
  figures: [...catalogue.values()].map(({ code, name }) => ({ code, name })),
  styles: chipStyles,
  sample: sample(),
  types: async (reader, path) => (await usableTypes(reader, path)).map(({ code, type }) => ({ code, name: type.name })),
  layouts: async (reader, path) => (await usableLayouts(reader, path)).map(({ code, layout }) => ({ code, name: layout.name })),
  reports: listOwnReports,
  report: layOutOwnReport,
};

/** Figures for a look at a template; of nobody. */
function sample(): FigurePrinter {
  const figures = [...catalogue.values()].map(({ code, name, unit, kind }) => invented({ code, name, unit, kind }));
  const numbers = [{ type: "title", text: "Biểu số liệu (ví dụ)" }, figureTable(figures.slice(0, 3))] as const;
  return { ...figurePrinter(new Map(figures.map((figure) => [figure.code, figure]))), numbers: () => numbers };
}

function invented(figure: Omit<PrintableFigure, "digits" | "sum">): PrintableFigure {
  const isCount = figure.kind === "count";
  return { ...figure, digits: isCount ? 0 : 1, sum: { value: isCount ? 27 : 90, numerator: 27, denominator: 30 } };
}
