import { expect, test } from "vitest";
import {
  bodyToText,
  findVague,
  fittingFigure,
  lettersOf,
  offersIn,
  type Printable,
  partOf,
  textToBody,
  toEditorFigure,
  treeSentence,
  whyNotSummed,
} from "./rules.ts";

const words = ["hầu hết", "đa số", "một số", "nhiều", "khá nhiều"];
const allMonths: Printable = {
  ...{ code: "cells.all_months", name: "Chi bộ họp đủ các tháng", unit: "chi bộ", kind: "count", digits: 0 },
  sum: { value: 200, numerator: 200, denominator: 243 },
};
const attendance: Printable = {
  ...{ code: "meetings.attendance", name: "Tỷ lệ dự", unit: "%", kind: "ratio", digits: 1 },
  sum: { value: 94.5, numerator: 945, denominator: 1000 },
};
const figures = new Map([allMonths, attendance].map((figure) => [figure.code, figure]));

test.each(["", "Một dòng.", "Có {{org.cells}} chi bộ;\n\ncòn {{meetings.missing|two}} kỳ.", "{{statements.units.12|unit}} cùng nêu"])(
  "%j comes back from the editor as it went in",
  (body) => {
    expect(textToBody(bodyToText(body))).toBe(body);
  },
);

test("emphasis and a form nobody knows are left behind", () => {
  const runs = [{ text: "Đậm", bold: true }, " ", { figure: "org.cells", form: "lạ" }];
  expect(textToBody([{ kind: "text", origin: null, runs }])).toBe("Đậm {{org.cells}}");
});

test.each([
  ["Hầu hết chi bộ họp đủ.", ["Hầu hết"]],
  ["Có khá nhiều ý kiến, một số nơi.", ["khá nhiều", "một số"]],
  ["Nhiệm kỳ nhiềuu, đa sốt", []],
])("vague words in %j", (text, found) => {
  expect(findVague(text, words).map(({ from, to }) => text.slice(from, to))).toEqual(found);
});

test("no word is no pattern, and a sign in a word is only a sign", () => {
  expect(findVague("hầu hết", [])).toEqual([]);
  expect(findVague("khoảng (độ) mười", ["(độ)"])).toHaveLength(1);
});

test.each([
  ["hầu hết chi bộ họp đủ các tháng", "cells.all_months"],
  ["một số chi bộ chưa họp đủ", "cells.missing_2_plus"],
  ["đa số đảng viên dự sinh hoạt", "meetings.attendance"],
  ["phần lớn đảng viên phát biểu", "meetings.spoke_share"],
  ["nhiều kỳ có hơn nửa số người phát biểu", "meetings.over_half_spoke"],
  ["một số đảng viên dự bị", "members.probationary"],
  ["đa số kỳ xếp loại Tốt", "meetings.class.tot"],
  ["cơ bản hoàn thành nhiệm vụ chính trị", null],
])("%j tells of %s", (clause, code) => {
  expect(fittingFigure(clause)).toBe(code);
});

test("a figure takes the place of the vague word, with the noun behind it when it counts that", () => {
  const text = "Nhìn chung tốt; hầu hết chi bộ họp đủ các tháng. Đa số đảng viên dự họp.";
  expect(offersIn(text, words, figures)).toEqual([
    { from: 16, to: 30, phrase: "hầu hết chi bộ", code: "cells.all_months", style: "unit" },
    { from: 49, to: 54, phrase: "Đa số", code: "meetings.attendance", style: "value" },
  ]);
});

test("nothing is offered that is not counted or belongs to another clause", () => {
  expect(offersIn("Một số nơi làm tốt. Chi bộ họp đủ các tháng.", words, figures)).toEqual([]);
  const empty = new Map([[attendance.code, { ...attendance, sum: { value: null, numerator: 0, denominator: 0 } }]]);
  expect(offersIn("Đa số đảng viên dự họp.", words, empty)).toEqual([]);
});

test("the editor offers each way to print a figure", () => {
  const texts = Object.fromEntries(toEditorFigure(allMonths).forms.map(({ form, text }) => [form, text]));
  expect(texts).toMatchObject({ value: "200", pair: "200/243", unit: "200/243 chi bộ", full: "200/243 (82,3\u00a0%)" });
});

test("ratios and means are not summed, counts are", () => {
  expect(whyNotSummed(attendance)).toContain("tử số và mẫu số");
  expect(whyNotSummed({ kind: "mean" })).toContain("tổng");
  expect(whyNotSummed(allMonths)).toBeNull();
});

test("what happened to the tree is said in a sentence, nothing when nothing happened", () => {
  expect(treeSentence({ came: 0, left: 2, founded: 0, dissolved: 1 })).toBe("Trong kỳ có 2 đơn vị chuyển đi, 1 đơn vị giải thể.");
  expect(treeSentence({ came: 0, left: 0, founded: 0, dissolved: 0 })).toBe("");
});

test("a figure is one letter of its paragraph", () => {
  const [paragraph] = bodyToText("Có {{org.cells}} chi bộ");
  expect(paragraph && lettersOf(paragraph)).toBe("Có \ufffc chi bộ");
});

test.each([
  ["as it was put in", "Còn lại: nội dung sinh hoạt còn trùng với họp chuyên môn.", true],
  ["rewritten in part", "Ở một số nơi, nội dung sinh hoạt vẫn còn trùng với họp chuyên môn của cơ quan.", true],
  ["other words about the same", "Chi bộ họp như họp cơ quan, nội dung chưa ra sinh hoạt Đảng.", false],
  ["deleted", "", false],
])("words of a unit %s", (_, body, stands) => {
  const use = { themeId: null, sectionCode: "2", text: "Nội dung sinh hoạt còn trùng với họp chuyên môn." };
  expect(
    partOf(use, [
      { code: "1", body: "" },
      { code: "2", body },
    ]),
  ).toBe(stands ? "2" : null);
});

test("the number of units under a theme stands for its words; words count in the part where they were put before another", () => {
  const chip = "Có {{statements.units.7|unit}} nêu.";
  const use = { themeId: 7, sectionCode: "2", text: "Ít phát biểu." };
  expect(
    partOf(use, [
      { code: "1", body: chip },
      { code: "2", body: "" },
    ]),
  ).toBe("1");
  expect(
    partOf(use, [
      { code: "1", body: chip },
      { code: "2", body: chip },
    ]),
  ).toBe("2");
  expect(partOf({ ...use, themeId: 8 }, [{ code: "2", body: chip }])).toBeNull();
  expect(partOf({ ...use, themeId: null, text: "Ổn." }, [{ code: "2", body: "Nhìn chung: ổn" }])).toBe("2");
});
