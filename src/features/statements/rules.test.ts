import { describe, expect, test } from "vitest";
import { asSaid, daysOf, kindForHeading, namesIn, saidBy } from "./rules.ts";

describe("names in a general opinion", () => {
  const names = ["Nguyễn Văn An", "Trần Thị Bình"];
  test.each([
    ["Nhân dân phấn khởi, tin tưởng.", []],
    ["Ý kiến của đồng chí Nguyễn Văn An về giá cả.", ["Nguyễn Văn An"]],
    ["(NGUYỄN VĂN AN, Trần Thị Bình)", ["Nguyễn Văn An", "Trần Thị Bình"]],
    ["Văn An và Thị Bình là hai thôn.", []],
    ["Nguyen Van An", []],
  ])("%s → %j", (text, found) => {
    expect(namesIn(text, names)).toEqual(found);
  });
});

test("days of a period, both ends in", () => {
  expect(daysOf({ from: "2026-01-01", to: "2026-06-30" })).toBe("[2026-01-01,2026-06-30]");
});

test("how many say alike", () => {
  expect(saidBy({ units: 12 })).toBe("12 đơn vị cùng nêu");
  expect(saidBy({ units: 7 })).toBe("07 đơn vị cùng nêu");
  expect(saidBy({ units: 1 })).toBe("01 đơn vị nêu");
  expect(saidBy({ units: 0 })).toBe("0 đơn vị nêu");
});

test.each([
  ["6.1. Ưu điểm", "strength"],
  ["6.2. Hạn chế, khuyết điểm", "weakness"],
  ["6.3. Nguyên nhân, bài học kinh nghiệm", "cause"],
  ["2. Kiến nghị, đề xuất", "proposal"],
  ["2. Công tác chính trị, tư tưởng", "opinion"],
  ["3.5. Chất lượng sinh hoạt chi bộ", "result"],
])("under %s belongs %s", (heading, kind) => {
  expect(kindForHeading(heading)).toBe(kind);
});

test("a sentence said by others begins small", () => {
  expect(asSaid("Nội dung còn trùng.")).toBe("nội dung còn trùng.");
  expect(asSaid("Ở cơ sở còn khó.")).toBe("ở cơ sở còn khó.");
  expect(asSaid("UBND xã chậm.")).toBe("UBND xã chậm.");
});
