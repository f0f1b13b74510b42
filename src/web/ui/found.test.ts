import { expect, test } from "vitest";
import { foundRanges } from "./found.tsx";

test("matches are found without accents, at the beginning of words", () => {
  expect(foundRanges("Nguyễn Văn An", "nguyen van")).toEqual([
    [0, 6],
    [7, 10],
  ]);
  expect(foundRanges("Đỗ Thị Ánh", "do anh")).toEqual([
    [0, 2],
    [7, 10],
  ]);
  expect(foundRanges("Trần Quốc Hưng", "ung")).toEqual([]);
});
