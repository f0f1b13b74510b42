import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Layout } from "../rules.ts";
import { shippedLayouts } from "../shipped.ts";
import { askedAs, askingOf, askingsOf, dimensionCodes, freeCode, layoutProblems, namesIn, withNames, without } from "./rules.ts";

const layout: Layout = z.parse(Layout, {
  name: "Biến động",
  rows: [
    { code: "dau", label: "Đầu kỳ", count: "opening", carries: "cuoi" },
    { code: "chinh", label: "Điều chỉnh", corrects: "dau" },
    { code: "cuoi", label: "Cuối kỳ", count: "closing" },
  ],
  columns: [
    { code: "tong", label: "Tổng số" },
    { code: "nu", label: "Nữ", where: [{ by: "sex", is: ["female"] }] },
  ],
  rules: [
    { kind: "equals", along: "rows", plus: ["dau", "chinh"], equals: "cuoi" },
    { kind: "at-most", along: "columns", parts: ["nu"], whole: "tong", only: ["dau", "cuoi"] },
  ],
});
const row = (given: Partial<Layout["rows"][number]>) => ({
  ...layout,
  rows: layout.rows.map((one, at) => (at === 2 ? { ...one, ...given } : one)),
});

test.each(shippedLayouts.map((one) => [one.code, one.layout] as const))("the shipped layout %s may be copied as it is", (_, shipped) => {
  expect(layoutProblems(shipped)).toEqual({});
});

test.each<[string, Layout, Record<string, string>]>([
  [
    "two columns of one code",
    { ...layout, columns: [...layout.columns, ...layout.columns.slice(0, 1)] },
    { "columns.2.code": "Mã tong đã dùng." },
  ],
  ["a row without a name", row({ label: " " }), { "rows.2.label": "Cần nhập tên dòng." }],
  ["a condition without a value", row({ where: [{ by: "politics", is: [] }] }), { "rows.2.where.0": "Chọn ít nhất một giá trị." }],
  ["an age without bounds", row({ where: [{ by: "age" }] }), { "rows.2.where.0": "Cần nhập từ hoặc đến." }],
  ["an age upside down", row({ where: [{ by: "age", from: 50, to: 30 }] }), { "rows.2.where.0": "Số đầu lớn hơn số cuối." }],
  [
    "how one came, asked of those who are there",
    row({ where: [{ by: "way", is: ["admitted"] }] }),
    { "rows.2.where.0": "“Cách tăng, giảm” không hỏi được ở số “đảng viên có đến cuối kỳ”." },
  ],
  [
    "a person's sex, asked of organisations",
    row({ count: "organisations" }),
    { "columns.1.where.0": "Dòng “Cuối kỳ”: “Giới tính” không hỏi được ở số “tổ chức đảng cuối kỳ”." },
  ],
  ["an opening that takes nothing", row({ carries: "x" }), { "rows.2.carries": "Chọn dòng cuối kỳ để lấy số sang." }],
  [
    "a correction of what takes nothing",
    row({ corrects: "chinh" }),
    { "rows.2.corrects": "Dòng được điều chỉnh phải là dòng lấy số của kỳ trước." },
  ],
  [
    "a rule about nothing",
    { ...layout, rules: [{ kind: "equals", along: "rows", plus: ["x"], minus: [], equals: "" }] },
    { "rules.0.equals": "Chọn dòng tổng.", "rules.0.plus": "Quy tắc nêu x, biểu không có dòng ấy." },
  ],
  [
    "a total among its parts",
    { ...layout, rules: [{ kind: "at-most", along: "columns", parts: ["nu", "tong"], whole: "tong" }] },
    { "rules.0.parts": "Có cả cột tổng trong các cột cộng lại." },
  ],
])("%s is told at its field", (_, wrong, told) => {
  expect(layoutProblems(wrong)).toEqual(told);
});

test("conditions read back as they were asked, a name for all the ways it is written", () => {
  for (const by of dimensionCodes)
    for (const asking of askingsOf(by)) expect({ by, asking: askingOf(askedAs(by, asking)) }).toEqual({ by, asking });
  const chosen = withNames(askedAs("politics", "is"), ["Cao cấp"]);
  expect(chosen).toEqual({ by: "politics", is: ["Cao cấp", "Cao cấp lý luận"] });
  expect(namesIn(chosen)).toEqual(["Cao cấp"]);
  expect(askedAs("politics", "not", chosen)).toEqual({ by: "politics", not: ["Cao cấp", "Cao cấp lý luận"], blank: false });
  expect(namesIn({ by: "occupation", is: ["Nghề của nơi này"] })).toEqual(["Nghề của nơi này"]);
});

test("a row taken out leaves the rules and what it was carried to", () => {
  const left = without(layout, "rows", "cuoi");
  expect(left.rows.map((one) => [one.code, one.carries])).toEqual([
    ["dau", undefined],
    ["chinh", undefined],
  ]);
  expect(left.rules).toMatchObject([{ plus: ["dau", "chinh"], equals: "" }, { only: ["dau"] }]);
  expect(freeCode([{ code: "dong-3" }, { code: "a" }], "dong")).toBe("dong-4");
});
