import { expect, test } from "vitest";
import { aboutLine, DocumentLayout, filedLine, standingWords } from "./document-layout.ts";

/** As reports kept it when they were signed before the later points were there. */
const kept = {
  name: "Hướng dẫn 36-HD/VPTW",
  font: "Times New Roman",
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  sizes: { party: 15, issuer: 14, number: 14, kind: 16, subject: 14, body: 14, recipients: 12, signature: 14 },
  ...{ bodyLine: null, firstLine: 10, closesWithSlash: true, positionIsBold: true, recipientsSeparator: ",", numberColon: false },
};

test("a layout kept before a point was known reads with the point's default", () => {
  expect(DocumentLayout.parse(kept)).toMatchObject({
    ...{ basis: "upright", aboutWord: "V/v", aboutAt: "centre", spelling: "ủy", filedAt: "office", hasPageNumbers: true },
    sizes: { above: 14, date: 14, about: 12, part: 14, recipientsHead: 13, body: 14 },
  });
  expect(DocumentLayout.safeParse({ ...kept, basis: "bold" }).success).toBe(false);
});

test.each([
  ["ủy", "T/L CẤP UỶ", "T/L CẤP ỦY"],
  ["uỷ", "Lưu Đảng ủy, Ủy ban Kiểm tra", "Lưu Đảng uỷ, Uỷ ban Kiểm tra"],
  ["uỷ", "T/M CHI BỘ", "T/M CHI BỘ"],
] as const)("in the spelling %s “%s” is printed “%s”", (spelling, words, printed) => {
  expect(standingWords({ spelling }, words)).toBe(printed);
});

test("who keeps a copy: a cell itself, a committee by its name or at its office", () => {
  expect(filedLine({ spelling: "uỷ", filedAt: "issuer" }, false)).toBe("Lưu Đảng uỷ");
  expect(filedLine({ spelling: "uỷ", filedAt: "office" }, false)).toBe("Lưu Văn phòng");
  expect(filedLine({ spelling: "ủy", filedAt: "office" }, true)).toBe("Lưu Chi bộ");
});

test("what a letter is about stands behind the layout's word, once", () => {
  expect(aboutLine({ aboutWord: "về việc" }, "V/v nộp báo cáo")).toBe("về việc nộp báo cáo");
  expect(aboutLine({ aboutWord: "V/v" }, "nộp báo cáo")).toBe("V/v nộp báo cáo");
});
