import type { FigurePrinter, Lent } from "#features/documents/templates/server/queries.ts";
import { catalogue } from "#features/figures/server/queries.ts";
import type { Block } from "#server/files/docx.ts";
import { type ChipStyle, chipStyles, printFigure } from "../rules.ts";
import { usableTypes } from "../types/server/queries.ts";
import type { PrintableFigure } from "./read-report-figures.ts";

/** What a template of a report may name: every figure of the catalogue, printed as in a text. */
export const figureTags: Lent = {
  figures: [...catalogue.values()].map(({ code, name }) => ({ code, name })),
  styles: chipStyles,
  sample: figurePrinter(new Map([...catalogue].map(([code, { name, unit, kind }]) => [code, invented({ code, name, unit, kind })]))),
  types: async (reader, path) => (await usableTypes(reader, path)).map(({ code, type }) => ({ code, name: type.name })),
};

/** Figures for the tags of a template; one that the report does not have leaves dots to be filled by hand. */
export function figurePrinter(figures: ReadonlyMap<string, PrintableFigure>): FigurePrinter {
  return {
    text: (code, style) => {
      const figure = figures.get(code);
      return figure ? printFigure(figure.sum, style as ChipStyle, figure) : "…"; // checked against chipStyles when the template came in
    },
    table: (codes) => [figureTable(codes.flatMap((code) => figures.get(code) ?? []))],
  };
}

/** Figures with both their terms, one a line. */
export function figureTable(figures: readonly PrintableFigure[]): Block {
  return {
    type: "table",
    columns: [
      { title: "TT", share: 1, align: "center" },
      { title: "Chỉ số", share: 7 },
      { title: "Giá trị", share: 2.4, align: "right" },
      { title: "Tử số/mẫu số", share: 3, align: "right" },
      { title: "Đơn vị tính", share: 2.2, align: "center" },
    ],
    rows: figures.map((figure, at) => [
      String(at + 1),
      figure.name,
      printFigure(figure.sum, "value", figure),
      figure.sum.denominator === null || figure.sum.denominator === figure.sum.numerator ? "" : printFigure(figure.sum, "pair", figure),
      figure.kind === "ratio" ? "%" : figure.unit,
    ]),
  };
}

/** For a look at a template; no figure of anybody. */
function invented(figure: Omit<PrintableFigure, "digits" | "sum">): PrintableFigure {
  const isCount = figure.kind === "count";
  return { ...figure, digits: isCount ? 0 : 1, sum: { value: isCount ? 27 : 90, numerator: 27, denominator: 30 } };
}
