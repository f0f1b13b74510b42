import { describe, expect, test } from "vitest";
import type { Board, BoardCell } from "./contract.ts";
import { foldedLines, foundLines, moveInGrid, nameInside, shortUnit } from "./rules.ts";

const unit = (id: number, missing: number, isCell = false) => ({
  id,
  name: `Đơn vị ${id}`,
  isCell,
  cells: 1,
  due: 6,
  held: 6 - missing,
  missing,
  months: [],
});
const cell = (id: number): BoardCell => ({
  id,
  name: `Chi bộ ${id}`,
  unitId: 1,
  unitName: null,
  members: 9,
  due: 6,
  held: 6,
  missing: 0,
  boxes: [],
});
const board: Board = {
  organisationId: 1,
  name: "Khối",
  year: 2018,
  asOf: "2018-06-30",
  over: 6,
  begun: 6,
  cells: 3,
  due: 18,
  held: 15,
  missing: 3,
  months: [],
  gaps: 2,
  gaps2: 1,
  waiting: 0,
  units: [unit(2, 1), unit(3, 2), unit(4, 0, true)],
};
const keys = (lines: { key: string }[]) => lines.map((line) => line.key);

describe("lines of the board", () => {
  test("units fold, most gaps first; a cell under the place stands as a cell", () => {
    expect(keys(foldedLines(board, new Set(), new Map(), [cell(4)], "gaps"))).toEqual(["total", "u3", "u2", "c4"]);
    expect(keys(foldedLines(board, new Set(), new Map(), [cell(4)], "tree"))).toEqual(["total", "u2", "u3", "c4"]);
  });

  test("an open unit shows its cells, or that they are on their way", () => {
    expect(keys(foldedLines(board, new Set([3]), new Map(), [], "gaps"))).toEqual(["total", "u3", "w3", "u2", "u4"]);
    expect(keys(foldedLines(board, new Set([3]), new Map([[3, [cell(7), cell(8)]]]), [], "gaps"))).toEqual([
      "total",
      "u3",
      "c3-7",
      "c3-8",
      "u2",
      "u4",
    ]);
  });

  test("what a filter finds ends with a line to fetch more", () => {
    expect(keys(foundLines(board, [cell(7)], true))).toEqual(["total", "c7", "more"]);
  });
});

describe("keys in the grid", () => {
  const size = { rows: 4, columns: 15 };
  test.each([
    ["ArrowDown", { row: 1, column: 2 }, { row: 2, column: 2 }],
    ["ArrowDown", { row: 3, column: 2 }, { row: 3, column: 2 }],
    ["ArrowUp", { row: 0, column: 2 }, { row: 0, column: 2 }],
    ["ArrowRight", { row: 1, column: 14 }, { row: 1, column: 14 }],
    ["ArrowLeft", { row: 1, column: 1 }, { row: 1, column: 0 }],
    ["Home", { row: 1, column: 9 }, { row: 1, column: 0 }],
    ["End", { row: 1, column: 0 }, { row: 1, column: 14 }],
    ["PageDown", { row: 0, column: 1 }, { row: 3, column: 1 }],
    ["PageUp", { row: 3, column: 1 }, { row: 0, column: 1 }],
  ])("%s", (key, from, to) => {
    expect(moveInGrid(key, from, size, 10)).toEqual(to);
  });

  test("other keys stay where they are", () => {
    expect(moveInGrid("a", { row: 1, column: 1 }, size, 10)).toBeUndefined();
  });
});

test("names leave out what the line above says", () => {
  expect(nameInside("Chi bộ Nghiệp vụ 2 - Sở Y tế", "Đảng bộ Sở Y tế")).toBe("Nghiệp vụ 2");
  expect(nameInside("Chi bộ Văn phòng", "Đảng bộ Sở Y tế")).toBe("Văn phòng");
  expect(nameInside("Chi bộ Sở Y tế", "Đảng bộ Sở Y tế")).toBe("Sở Y tế");
  expect(shortUnit("Đảng bộ Sở Y tế")).toBe("ĐB Sở Y tế");
});
