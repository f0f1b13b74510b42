import { formatNumber } from "#web/format.ts";
import type { TableCell, TableLine } from "../contract.ts";

/** How much of a table the books fill. */
export function filledText({ computed, cells }: Pick<TableLine, "computed" | "cells">): string {
  if (computed === 0) return "nhập tay";
  return computed === cells ? "tính từ sổ" : `tính từ sổ ${formatNumber(computed)}/${formatNumber(cells)} ô`;
}

/** What the program knows of a cell, in a sentence. */
export function knownText(cell: TableCell): string {
  const known = cell.known === null ? "" : formatNumber(cell.known);
  const texts: Record<TableCell["from"], string> = {
    books: `Tính từ sổ: ${known}.`,
    below: `Cộng từ biểu đã chốt của các đơn vị dưới: ${known}.`,
    carried: `Lấy cuối kỳ trước đã chốt: ${known}${cell.books === null ? "" : `; sổ nay tính ${formatNumber(cell.books)}`}.`,
    correction: `Sổ nay tính đầu kỳ khác số đã chốt kỳ trước: ${known}.`,
    typed: "Nhập tay: chương trình chưa giữ số này.",
  };
  return texts[cell.from];
}
