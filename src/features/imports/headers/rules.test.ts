import { describe, expect, test } from "vitest";
import { findAsOf, findHeader, findYear, guessKind, isColumnNumbers, type TextRow } from "./rules.ts";

const rows = (...lines: (string[] | null)[]): TextRow[] =>
  lines.flatMap((texts, at) => (texts ? [{ number: at + 1, texts, hasNumbers: texts.some((text) => /^\d+$/.test(text)) }] : []));
const fields = (found: ReturnType<typeof findHeader>) => found && [found.kind, found.firstRow, found.columns.map(({ field }) => field)];

describe("the header", () => {
  test("stands below title rows", () => {
    const found = guessKind(
      rows(["ĐẢNG BỘ KHỐI"], ["*"], null, ["STT", "Họ và tên", "Ngày sinh", "Chi bộ"], ["1", "An", "1/1/1980", "Chi bộ 1"]),
    );
    expect(fields(found)).toEqual(["members", 5, [null, "fullName", "birthDate", "cell"]]);
  });

  test("may have two rows, with a title over several columns", () => {
    const found = guessKind(
      rows(
        ["TT", "HỌ TÊN", "Năm sinh", "", "Trình độ", "", "Ngày vào Đảng", "", "Ghi\nchú"],
        ["", "", "Nam", "Nữ", "Văn hoá", "LLCT", "Dự bị", "Chính thức", ""],
        ["1", "An", "1980", "", "12/12", "Sơ cấp", "1/1/2010", "1/1/2011", ""],
      ),
    );
    expect(fields(found)).toEqual([
      "members",
      3,
      [null, "fullName", "birthMale", "birthFemale", "schooling", "politicsLevel", "joinedOn", "officialOn", "note"],
    ]);
  });

  test("does not swallow the first row of data", () => {
    const found = findHeader(rows(["Họ và tên", "Giới tính", "Ngày sinh", "Chi bộ"], ["Lê An", "Nam", "1/1/1980", "Chi bộ 1"]), "members");
    expect(found?.firstRow).toBe(2);
  });

  test("is known without accents, in capitals, decomposed and in other order", () => {
    const titles = ["CHI BO", "SO THE DANG VIEN", "NGAY SINH", "Họ và tên".normalize("NFD"), "Gioi tinh (nam/nu)"];
    expect(fields(guessKind(rows(titles)))).toEqual(["members", 2, ["cell", "cardNumber", "birthDate", "fullName", "sex"]]);
  });

  test.each([
    ["organisations", ["STT", "Mã", "Tên tổ chức đảng", "Loại hình tổ chức", "Trực thuộc", "Đơn vị", "Ngày thành lập"]],
    ["organisations", ["Mã TCĐ", "Tên chi bộ", "Đảng bộ cấp trên", "Số quyết định"]],
    ["members", ["TT", "Họ và tên đệm", "Tên", "Ngày tháng năm sinh", "Nữ", "Quê quán", "Số LLĐV (lý lịch)"]],
    ["meetings", ["Chi bộ", "Tháng", "Ngày họp", "Hình thức", "Tổng số ĐV", "Có mặt", "Vắng có lý do"]],
    ["meetings", ["Tên CB", "Ngày sinh hoạt", "TS ĐV", "Dự họp", "Vắng KLD", "Số ý kiến phát biểu"]],
  ])("of %s is recognised: %j", (kind, titles) => {
    expect(guessKind(rows(titles))?.kind).toBe(kind);
  });

  test("a table of something else has none", () => {
    expect(guessKind(rows(["Món ăn", "Giá", "Số lượng"], ["Phở", "45", "2"]))).toBeNull();
  });
});

test.each([
  [["(1)", "(2)", "(3)", "(4)"], true],
  [["1", "2", "3"], true],
  [["A", "B", "1", "2"], true],
  [["1", "Lê An", "3"], false],
  [["1", "3", "9"], false],
])("%j only counts the columns: %s", (texts, expected) => {
  expect(isColumnNumbers(texts)).toBe(expected);
});

test.each([
  [["DANH SÁCH ĐẢNG VIÊN", "(Có đến ngày 30/6/2018)"], "2018-06-30"],
  [["Tính đến hết ngày 30 tháng 6 năm 2018"], "2018-06-30"],
  [["đến 31-12-2017"], "2017-12-31"],
  [["Từ ngày 01/01/2018"], null],
])("the day of the list in %j is %s", (texts, expected) => {
  expect(findAsOf(texts)).toBe(expected);
});

test.each([
  [["TỔNG HỢP SINH HOẠT CHI BỘ NĂM 2018"], 2018],
  [["Nhiệm kỳ 2015 - 2020"], null],
  [["Tổng hợp"], null],
])("the year in %j is %s", (texts, expected) => {
  expect(findYear(texts)).toBe(expected);
});
