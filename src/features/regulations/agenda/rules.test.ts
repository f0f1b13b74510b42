import { describe, expect, test } from "vitest";
import { AgendaTemplate, agendaTemplateText, itemsFor, readTemplateLine } from "./rules.ts";
import { agendaTemplateRules } from "./shipped.ts";

describe("a line of the template", () => {
  test.each([
    ["Mở đầu | 5 | Điểm danh", { part: "opening", minutes: 5, title: "Điểm danh", kinds: [] }],
    [
      "Khác || An ninh ở khu dân cư | Địa bàn dân cư",
      { part: "other", minutes: null, title: "An ninh ở khu dân cư", kinds: ["residence"] },
    ],
    ["Phần lạ | 5 | Điểm danh", null],
    ["Mở đầu | năm | Điểm danh", null],
    ["Mở đầu | 0 | Điểm danh", null],
    ["Mở đầu | 5 |", null],
    ["Mở đầu | 5 | Điểm danh | Hành tinh khác", null],
    ["Mở đầu | 5 | Điểm danh | Doanh nghiệp | thừa", null],
  ])("%s", (line, item) => expect(readTemplateLine(line)).toEqual(item));
});

test("a cell gets the common lines and those of its kind of unit", () => {
  const lines = ["Mở đầu | 5 | Điểm danh", "Khác | 10 | An ninh | Địa bàn dân cư", "Khác | 10 | Sản xuất | Doanh nghiệp"];
  expect(itemsFor(lines, "residence").map(({ title }) => title)).toEqual(["Điểm danh", "An ninh"]);
  expect(itemsFor(lines, null).map(({ title }) => title)).toEqual(["Điểm danh"]);
  expect(agendaTemplateText(lines)).toBe("1 mục chung; riêng cho: Doanh nghiệp; Địa bàn dân cư");
});

test("what is shipped can be read, line by line", () => {
  for (const { value } of agendaTemplateRules) expect(AgendaTemplate.safeParse(value).success).toBe(true);
});
