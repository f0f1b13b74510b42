import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Id, numeral, Version } from "./common.ts";

test.each([12, "12", " 12 ", "-3", "2.5", 0])("%j is a number", (given) => {
  expect(z.parse(numeral(), given)).toBe(Number(given));
});

test.each([null, undefined, "", " ", [], [5], true, "1e3", "0x10", "NaN", Number.NaN, Number.POSITIVE_INFINITY])("%j is none", (given) => {
  expect(z.safeParse(numeral(), given).success).toBe(false);
});

test("a version that was left out is not the version 0, an id is whole and positive", () => {
  expect(z.safeParse(Version, null).success).toBe(false);
  expect(z.safeParse(Version, "0").success).toBe(true);
  expect(["0", "-1", "1.5", ""].filter((id) => z.safeParse(Id, id).success)).toEqual([]);
});
