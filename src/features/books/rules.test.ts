import { describe, expect, test } from "vitest";
import { canonicalText, isBookPeriod, numberText, readAmount, readCode, shareOut, shortCode, unpaidMonths } from "./rules.ts";

test("amounts as people type them", () => {
  expect(["1.234", "1234", " 50.000 ", "", "0"].map(readAmount)).toEqual([1234, 1234, 50_000, null, 0]);
  expect(["-5", "1,5", "1.23", "=1+1", "năm mươi", "9999999999"].map(readAmount)).toEqual(Array(6).fill(undefined));
  expect([0, 1234, 1_234_567, 1234.5].map(numberText)).toEqual(["0", "1.234", "1.234.567", "1.234,5"]);
});

test("periods of a year and of a term", () => {
  expect(["2026", "2025-2030"].every(isBookPeriod)).toBe(true);
  expect(["26", "2026-H1", "2030-2025", "2025-2025", "1900", "2025-2040"].some(isBookPeriod)).toBe(false);
});

test("what is kept is rounded to whole đồng and nothing is lost", () => {
  expect(shareOut(50_001, 30)).toEqual({ kept: 15_000, paidUp: 35_001 });
  expect(shareOut(0, 30)).toEqual({ kept: 0, paidUp: 0 });
});

test("only months that are over and without any entry are unpaid", () => {
  const due = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];
  expect(unpaidMonths(due, { "2026-01-01": 0, "2026-02-01": null }, "2026-04-10")).toEqual(["2026-02-01", "2026-03-01"]);
});

describe("the code of a book", () => {
  const checksum = "a1b2c3d4e5f6".padEnd(64, "0");
  test("twelve signs in fours, read back however it was typed", () => {
    expect(shortCode(checksum)).toBe("A1B2-C3D4-E5F6");
    expect(["A1B2-C3D4-E5F6", "a1b2 c3d4 e5f6", "a1b2.c3d4–e5f6"].map(readCode)).toEqual(Array(3).fill("a1b2c3d4e5f6"));
    expect(["A1B2", "A1B2-C3D4-E5FG", ""].map(readCode)).toEqual([null, null, null]);
  });

  test("the text that it stands for changes with every cell, and not with the order of fields", () => {
    const row = { key: "row:1", values: ["a", 1, null] };
    const book = { organisationId: 1, place: "P", code: "c", name: "N", period: "2026", edition: 1 };
    const part = (values: (string | number | null)[]) => ({ title: "T", columns: [], rows: [{ values, key: row.key }] });
    expect(canonicalText({ ...book, parts: [part(row.values)] })).toBe('[1,"P","c","N","2026",1,[["T",[],[["row:1","a",1,null]]]]]');
    expect(canonicalText({ ...book, parts: [part(["a", "1", null])] })).not.toBe(canonicalText({ ...book, parts: [part(row.values)] }));
  });
});
