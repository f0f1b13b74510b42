import type { Board, BoardCell, BoardUnit } from "./contract.ts";

/** A line of the board: the total, a unit that folds, a cell, or a word about what is still to come. */
export type BoardLine =
  | { kind: "total"; key: string; board: Board }
  | { kind: "unit"; key: string; unit: BoardUnit; isOpen: boolean }
  | { kind: "cell"; key: string; cell: BoardCell; isInside: boolean }
  | { kind: "wait"; key: string };

/** Most gaps first; then the order of the tree. */
export type BoardOrder = "gaps" | "tree";

/** The folded board: units, with the cells of those that are open, and cells that stand directly under the place. */
export function foldedLines(
  board: Board,
  open: ReadonlySet<number>,
  byUnit: ReadonlyMap<number, readonly BoardCell[] | undefined>,
  direct: readonly BoardCell[],
  order: BoardOrder,
): BoardLine[] {
  const units = order === "gaps" ? [...board.units].sort((one, other) => other.missing - one.missing) : board.units;
  const cells = new Map(direct.map((cell) => [cell.id, cell]));
  const lines = units.flatMap((unit): BoardLine[] => {
    const itself = cells.get(unit.id);
    if (itself) return [{ kind: "cell", key: `c${unit.id}`, cell: itself, isInside: false }];
    const head: BoardLine = { kind: "unit", key: `u${unit.id}`, unit, isOpen: open.has(unit.id) };
    if (!open.has(unit.id)) return [head];
    const inside = byUnit.get(unit.id);
    if (!inside) return [head, { kind: "wait", key: `w${unit.id}` }];
    return [head, ...inside.map((cell): BoardLine => ({ kind: "cell", key: `c${unit.id}-${cell.id}`, cell, isInside: true }))];
  });
  return [{ kind: "total", key: "total", board }, ...lines];
}

/** What a filter found: cells, each with its unit. */
export function foundLines(board: Board, cells: readonly BoardCell[], hasMore: boolean): BoardLine[] {
  const lines = cells.map((cell): BoardLine => ({ kind: "cell", key: `c${cell.id}`, cell, isInside: false }));
  return [{ kind: "total", key: "total", board }, ...lines, ...(hasMore ? [{ kind: "wait", key: "more" } as const] : [])];
}

/** "Chi bộ Nghiệp vụ 2 - Sở Y tế" under "Đảng bộ Sở Y tế" → "Nghiệp vụ 2": the unit above already says the rest. */
export function nameInside(cellName: string, unitName: string): string {
  const host = unitName.replace(/^(Đảng bộ|Chi bộ)\s+/, "");
  const short = cellName.replace(/^Chi bộ\s+/, "");
  const tail = [` - ${host}`, ` – ${host}`, `, ${host}`, ` ${host}`].find((ending) => short.endsWith(ending));
  return tail && short.length > tail.length ? short.slice(0, -tail.length) : short;
}

/** "Đảng bộ Sở Y tế" → "ĐB Sở Y tế": a column of units begins with the same two words. */
export function shortUnit(name: string): string {
  return name.replace(/^Đảng bộ\s+/, "ĐB ").replace(/^Chi bộ\s+/, "CB ");
}

export interface Position {
  row: number;
  column: number;
}

/** Where a key moves to inside the grid; undefined for keys that do not move. */
export function moveInGrid(key: string, from: Position, size: { rows: number; columns: number }, page: number): Position | undefined {
  const inside = (row: number, column: number) => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  });
  switch (key) {
    case "ArrowDown":
      return inside(from.row + 1, from.column);
    case "ArrowUp":
      return inside(from.row - 1, from.column);
    case "ArrowRight":
      return inside(from.row, from.column + 1);
    case "ArrowLeft":
      return inside(from.row, from.column - 1);
    case "Home":
      return inside(from.row, 0);
    case "End":
      return inside(from.row, size.columns - 1);
    case "PageDown":
      return inside(from.row + page, from.column);
    case "PageUp":
      return inside(from.row - page, from.column);
    default:
      return undefined;
  }
}
