import { expect, test } from "vitest";
import { nextEdition } from "./rules.ts";

test("a new scan is the next page; a newer one of a page keeps its place; no page is replaced that is not there", () => {
  const scans = [
    { page: 1, edition: 1 },
    { page: 1, edition: 2 },
    { page: 2, edition: 1 },
  ];
  expect(nextEdition([], null)).toEqual({ page: 1, edition: 1 });
  expect(nextEdition(scans, null)).toEqual({ page: 3, edition: 1 });
  expect(nextEdition(scans, 1)).toEqual({ page: 1, edition: 3 });
  expect(nextEdition(scans, 3)).toBeNull();
});
