import { expect, test } from "vitest";
import { checkSignable, codesIn, issuerOf, printFigure, readBody, writeBody } from "./rules.ts";

const count = { kind: "count", digits: 0 } as const;
const ratio = { kind: "ratio", digits: 1 } as const;

test("a body is read into texts and figures, and written back the same", () => {
  const body = "Đã họp {{meetings.regular|pair}} kỳ; còn {{meetings.missing}}.\nHết {{không phải}} {{ lạ.";
  const pieces = readBody(body);
  expect(pieces.filter((piece) => "code" in piece)).toEqual([
    { code: "meetings.regular", style: "pair" },
    { code: "meetings.missing", style: "value" },
  ]);
  expect(writeBody(pieces)).toBe(body);
  expect(codesIn([body, "{{meetings.missing|full}}"])).toEqual(["meetings.regular", "meetings.missing"]);
});

test.each([
  [{ value: 1377, numerator: 1377, denominator: 1458 }, "value", count, "1.377"],
  [{ value: 1377, numerator: 1377, denominator: 1458 }, "pair", count, "1.377/1.458"],
  [{ value: 1377, numerator: 1377, denominator: 1458 }, "share", count, "94,4\u00a0%"],
  [{ value: 527, numerator: 527, denominator: 600 }, "full", count, "527/600 (87,8\u00a0%)"],
  [{ value: 7, numerator: 7, denominator: null }, "two", count, "07"],
  [{ value: 94.48, numerator: 17583, denominator: 18611 }, "value", ratio, "94,5\u00a0%"],
  [{ value: null, numerator: 0, denominator: 0 }, "value", ratio, "–"],
  [{ value: 107.6, numerator: 148165, denominator: 1377 }, "value", { kind: "mean", digits: 0 }, "108"],
  [{ value: 107.6, numerator: 148165, denominator: 1377 }, "full", { kind: "mean", digits: 0 }, "108"],
  [{ value: 15, numerator: 15, denominator: 28 }, "unit", { ...count, unit: "chi bộ" }, "15/28 chi bộ"],
  [{ value: 12, numerator: 12, denominator: null }, "unit", { ...count, unit: "đơn vị" }, "12 đơn vị"],
  [{ value: 94.4, numerator: 944, denominator: 1000 }, "unit", { ...ratio, unit: "%" }, "94,4\u00a0%"],
  [{ value: 2043, numerator: 2043, denominator: null }, "over", count, "trên 2.000"],
  [{ value: 2000, numerator: 2000, denominator: null }, "over", count, "2.000"],
  [{ value: 243, numerator: 243, denominator: null }, "over", count, "trên 240"],
  [{ value: 47, numerator: 47, denominator: null }, "over", count, "trên 40"],
  [{ value: 7, numerator: 7, denominator: null }, "over", count, "7"],
  [{ value: 0, numerator: 0, denominator: null }, "over", count, "0"],
  [{ value: 5593445, numerator: 5593445, denominator: null }, "value", count, "5.593.445"],
] as const)("%j is printed by %s as %s", (sum, style, figure, printed) => {
  expect(printFigure(sum, style, figure)).toBe(printed);
});

test("a committee signs as đảng ủy, a cell in its own name", () => {
  expect(issuerOf("Đảng bộ Khối các cơ quan tỉnh")).toBe("Đảng ủy Khối các cơ quan tỉnh");
  expect(issuerOf("Chi bộ Thanh tra")).toBe("Chi bộ Thanh tra");
});

test("nothing is signed without a signer, nor dated tomorrow, and nothing signed changes", () => {
  const signer = { signerName: "Đỗ Hữu Nghĩa", signerPosition: "Bí thư", period: "2026-H1" };
  expect(() => checkSignable(signer, "2026-06-15", "2026-06-15")).not.toThrow();
  expect(() => checkSignable({ ...signer, signerName: "" }, "2026-06-15", "2026-06-15")).toThrow("họ tên người ký");
  expect(() => checkSignable(signer, "2026-06-16", "2026-06-15")).toThrow("sau hôm nay");
  expect(() => checkSignable(signer, "2025-12-31", "2026-06-15")).toThrow("sớm hơn kỳ");
});
