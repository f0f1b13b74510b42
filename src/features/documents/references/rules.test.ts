import fc from "fast-check";
import { expect, test } from "vitest";
import { type DocumentKind, documentKinds, referenceText } from "../rules.ts";
import { fullReference, type Known, readReference, resolveReference } from "./rules.ts";

test.each([
  ["36 – CT/TW, ngày 30/5/2014", "36-CT/TW", "2014-05-30", ["directive"]],
  ["36-CT/TW", "36-CT/TW", null, ["directive"]],
  ["36ct/tw", "36-CT/TW", null, ["directive"]],
  ["Chỉ thị số 36 — CT / TW ngày 30 tháng 5 năm 2014 của Ban Bí thư", "36-CT/TW", "2014-05-30", ["directive"]],
  ["số: 5 - nq/đuk", "05-NQ/ĐUK", null, ["resolution"]],
  ["294-QĐ/TW", "294-QĐ/TW", null, ["decision", "regulation"]],
  ["Quy định 294-QĐ/TW", "294-QĐ/TW", null, ["regulation"]],
  ["quyết định số 15-QĐ/ĐU ngày 02.01.2026", "15-QĐ/ĐU", "2026-01-02", ["decision"]],
  ["7-ctr/ĐU", "07-CTr/ĐU", null, ["programme"]],
  ["12-TTR/BTCĐUK", "12-TTr/BTCĐUK", null, ["submission"]],
  ["141-CV/VPTW/nb, 17-3-2011", "141-CV/VPTW/nb", "2011-03-17", ["letter"]],
  ["12a-HD/BTCTW", "12a-HD/BTCTW", null, ["guideline"]],
  ["30/2020/NĐ-CP ngày 05/3/2020", "30/2020/NĐ-CP", "2020-03-05", ["other"]],
  ["67/NQ-HĐND", "67/NQ-HĐND", null, ["other"]],
])("%s is read as %s", (typed, reference, datedOn, kinds) => {
  const read = readReference(typed);
  expect(read && referenceText(read)).toBe(reference);
  expect(read).toMatchObject({ datedOn, kinds });
});

test.each(["", "ngày 30/5/2014", "Chỉ thị về công tác cán bộ", "CT/TW", "00-CT/TW", "31/02/2014", "36"])(
  "%j names no document",
  (typed) => {
    expect(readReference(typed)).toBeNull();
  },
);

test("a day that does not exist is no date", () => {
  expect(readReference("36-CT/TW ngày 31/02/2014")?.datedOn).toBeNull();
});

test("what stands beside number and date is the subject", () => {
  expect(readReference("Chỉ thị số 50-CT/TW, ngày 23/7/2025, về đổi mới sinh hoạt chi bộ")?.rest).toBe("về đổi mới sinh hoạt chi bộ");
  expect(readReference("36 – CT/TW, ngày 30/5/2014")?.rest).toBe("");
});

const guideline = (datedOn: string): Known => ({ kind: "guideline", number: 12, suffix: "", letters: "HD", symbol: "BTCTW", datedOn });
const three = ["2012-05-17", "2022-01-18", "2018-07-06"].map(guideline);

test("12-HD/BTCTW is three documents, told apart by their date", () => {
  const named = (typed: string) => {
    const reference = readReference(typed);
    return reference ? resolveReference(reference, three).map((one) => one.datedOn) : [];
  };
  expect(named("12-HD/BTCTW")).toEqual(["2022-01-18", "2018-07-06", "2012-05-17"]);
  expect(named("12-HD/BTCTW ngày 06/7/2018")).toEqual(["2018-07-06"]);
  expect(named("12-HD/BTCTW ngày 07/7/2018")).toEqual([]);
  expect(named("13-HD/BTCTW")).toEqual([]);
});

test("days below 10 and the months 1 and 2 take a zero", () => {
  expect(fullReference(guideline("2018-07-06"))).toBe("12-HD/BTCTW, ngày 06/7/2018");
  expect(fullReference(guideline("2022-01-18"))).toBe("12-HD/BTCTW, ngày 18/01/2022");
});

test("what is printed is read back the same", () => {
  const kinds = (Object.keys(documentKinds) as DocumentKind[]).filter((kind) => kind !== "other"); // keys of the table
  const document = fc.record({
    kind: fc.constantFrom(...kinds),
    number: fc.integer({ min: 1, max: 99_999 }),
    symbol: fc.constantFrom("TW", "ĐUK", "BTCĐUK", "CB", "ĐH", "UBKTTU", "VPTW/nb"),
    datedOn: fc.constantFrom("2014-05-30", "2026-01-02", "2024-02-29"),
  });
  fc.assert(
    fc.property(document, (one) => {
      const known = { ...one, suffix: "", letters: documentKinds[one.kind].letters };
      const read = readReference(fullReference(known));
      expect(read && resolveReference(read, [known])).toEqual([known]);
    }),
  );
});

test("nothing that is typed breaks the reading", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (typed) => {
      readReference(typed);
      readReference(`36-CT/${typed}`);
      readReference(`${typed} 36-CT/TW ngày 30/5/${typed}`);
    }),
  );
});
