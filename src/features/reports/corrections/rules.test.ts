import { expect, test } from "vitest";
import { citationOf, correctionSentence, differs, inFull } from "./rules.ts";

const sum = (numerator: number, denominator: number | null, value = numerator) => ({ value, numerator, denominator });

test("a figure is another when one of its terms is", () => {
  expect(differs(sum(3, 4), sum(3, 4))).toBe(false);
  expect(differs(sum(3, 4), sum(3, 5))).toBe(true);
  expect(differs(sum(3, null), sum(4, null))).toBe(true);
});

test("a figure stands with both its terms, a count with its unit, a mean by itself", () => {
  expect(inFull(sum(1377, 1458), { kind: "count", digits: 0, unit: "kỳ" })).toBe("1.377/1.458 (94,4\u00a0%)");
  expect(inFull(sum(3463, null), { kind: "count", digits: 0, unit: "đảng viên" })).toBe("3.463 đảng viên");
  expect(inFull(sum(216, 2, 108), { kind: "mean", digits: 1, unit: "phút" })).toBe("108,0");
});

test("the paper names the report and says what was signed, what is right and why", () => {
  expect(citationOf({ number: "214-BC/ĐUK", datedOn: "2018-07-10" })).toBe("Báo cáo số 214-BC/ĐUK, ngày 10/7/2018");
  expect(citationOf({ number: "214-BC/ĐUK", datedOn: null })).toBe("Báo cáo số 214-BC/ĐUK");
  const row = { name: "Lượt dự", unit: "lượt", kind: "count", digits: 0, signed: sum(10, 12), corrected: sum(11, 12) } as const;
  expect(correctionSentence({ ...row, reason: "Đếm thiếu một người." })).toBe(
    "Lượt dự: đã báo cáo 10/12 (83,3\u00a0%), nay đính chính là 11/12 (91,7\u00a0%). Lý do: Đếm thiếu một người.",
  );
});
