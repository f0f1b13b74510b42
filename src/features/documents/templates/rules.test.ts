import { expect, test } from "vitest";
import { checkTags, families, familyCodes, readTag, tagKey, tagMeanings } from "./rules.ts";

const known = {
  figures: [
    { code: "members.total", name: "Đảng viên" },
    { code: "members.women", name: "Đảng viên nữ" },
  ],
  styles: { value: "Giá trị", share: "Tỷ lệ" },
  layouts: [{ code: "bien-dong", name: "Biến động đảng viên" }],
};
const paragraph = (text: string) => ({ text, tags: [...text.matchAll(/\{([^{}]*)\}/g)].map(([, tag]) => tag ?? ""), isBroken: false });

test.each([
  ["Trích  Yếu", { is: "name", name: "trích yếu" }],
  ["trích yếu".normalize("NFD"), { is: "name", name: "trích yếu" }],
  ["nơi, ngày", { is: "name", name: "nơi, ngày" }],
  ["@ nội dung", { is: "name", name: "@nội dung" }],
  ["số liệu:members.women|share", { is: "figure", code: "members.women", style: "share" }],
  ["Số liệu : đảng viên nữ | TỶ LỆ", { is: "figure", code: "members.women", style: "share" }],
  ["số liệu: Đảng viên", { is: "figure", code: "members.total", style: "value" }],
  ["@bảng: Đảng viên; Đảng viên nữ;", { is: "table", codes: ["members.total", "members.women"] }],
  ["@biểu: bien-dong", { is: "numbers", code: "bien-dong" }],
  ["@ Biểu : biến động  Đảng viên", { is: "numbers", code: "bien-dong" }],
])("{%s} is understood", (written, tag) => {
  expect(readTag(written, "report", known)).toEqual(tag);
});

test.each([
  ["người kí", "Có phải là {người ký}?"],
  ["nội dung", "Có phải là {@nội dung}?"],
  ["số liêu: Đảng viên", "Có phải là {số liệu: Đảng viên}?"],
  ["@bẳng: Chi bộ; Đảng viên", "Có phải là {@bảng: Chi bộ; Đảng viên}?"],
  ["số liệu: ", "Không có chỉ số “”."],
  ["@bảng:", "chưa nêu chỉ số nào"],
  ["@biểu: bien-dog", "Không có mẫu biểu “bien-dog”. Có phải là “bien-dong”?"],
  ["@biêu: bien-dong", "Có phải là {@biểu: bien-dong}?"],
  ["@biểu: 12", "Không có mẫu biểu “12”. Xem tên và mã ở trang Mẫu biểu."],
  ["__proto__", "Không có thẻ {__proto__}."],
])("{%s} is refused with a hint", (written, said) => {
  expect(readTag(written, "report", known)).toContain(said);
});

test("only reports name figures", () => {
  expect(readTag("số liệu: Đảng viên", "minutes", known)).toContain("Không có thẻ");
});

test("every tag is told once by its key; those wanted and left out are warnings", () => {
  const lines = ["{Cơ quan} và {cơ quan}", "{@nội dung}", "{trích yếu}"].map(paragraph);
  const { problems, warnings, tags } = checkTags(lines, "bulletin", known);
  expect({ problems, warnings, keys: Object.keys(tags) }).toEqual({
    problems: [],
    warnings: [],
    keys: ["cơ quan", "@nội dung", "trích yếu"],
  });
  expect(checkTags([], "bulletin", known).warnings.map(({ message }) => message.slice(0, 40))).toHaveLength(
    families.bulletin.wanted.length,
  );
});

test("every tag of a family is written as it is looked up", () => {
  for (const code of familyCodes) for (const tag of families[code].tags) expect([tagKey(tag), tag in tagMeanings]).toEqual([tag, true]);
});
