import type { FigurePrinter } from "#features/documents/templates/server/queries.ts";
import type { Block } from "#server/files/docx.ts";
import { type ChipStyle, printFigure } from "../rules.ts";
import type { PrintableFigure } from "./read-report-figures.ts";

/** Figures for the tags of a template; one that the report does not have leaves dots to be filled by hand. Tables by the code of their layout. */
export function figurePrinter(
  figures: ReadonlyMap<string, PrintableFigure>,
  numbers: ReadonlyMap<string, readonly Block[]> = new Map(),
): FigurePrinter {
  return {
    text: (code, style) => {
      const figure = figures.get(code);
      return figure ? printFigure(figure.sum, style as ChipStyle, figure) : "…"; // checked against chipStyles when the template came in
    },
    table: (codes) => [figureTable(codes.flatMap((code) => figures.get(code) ?? []))],
    numbers: (code) => numbers.get(code) ?? [],
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
