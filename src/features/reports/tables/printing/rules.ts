// What stands in and under a table on paper.
import { type Cell, cellName, type Imbalance, type Layout, spell } from "../rules.ts";

/** Why numbers differ from what is known or from each other, a line each, under the printed table. */
export function noteLines(table: {
  layout: Layout;
  cells: readonly Cell[];
  imbalances: readonly (Imbalance & { reason: string | null })[];
}): string[] {
  const changed = table.cells.filter((cell) => cell.reason !== "");
  return [
    ...table.imbalances.map(({ sentence, reason }) => `${sentence} ${reason ?? "Chưa giải trình."}`),
    ...changed.map((cell) => {
      const known = cell.known === null ? "chưa có số" : spell(cell.known);
      return `${cellName(table.layout, cell)}: chương trình tính ${known}, ghi ${printCount(cell.value)}. ${cell.reason}`;
    }),
  ];
}

/** "3.451"; empty while nothing stands there. */
export function printCount(value: number | null): string {
  return value === null ? "" : spell(value);
}
