import { type Piece, printFigure } from "../rules.ts";
import type { PrintableFigure } from "./read-report-figures.ts";

/** The text as it is read: figures printed in their style. A figure that does not exist leaves dots to be filled by hand. */
export function printBody(pieces: readonly Piece[], figures: ReadonlyMap<string, PrintableFigure>): string {
  return pieces
    .map((piece) => {
      if ("text" in piece) return piece.text;
      const figure = figures.get(piece.code);
      return figure ? printFigure(figure.sum, piece.style, figure) : "…";
    })
    .join("");
}
