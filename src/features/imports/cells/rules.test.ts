import { describe, expect, test } from "vitest";
import {
  type Cell,
  isBlank,
  readClock,
  readCount,
  readDay,
  readDigits,
  readMonth,
  readNote,
  readNumber,
  readOrganisationKind,
  readSession,
  readSex,
} from "./rules.ts";

const today = "2026-06-15";

describe("a day", () => {
  test.each<[Cell, string]>([
    [{ day: "2018-06-30", time: null }, "2018-06-30"],
    ["30/6/2018", "2018-06-30"],
    ["30.06.2018", "2018-06-30"],
    ["30-6-18", "2018-06-30"],
    ["5-6-79", "1979-06-05"],
    ["2018-06-30", "2018-06-30"],
    ["2018/6/3", "2018-06-03"],
    ["30/06/2018 00:00:00", "2018-06-30"],
    ["Ngày 3 tháng 2 năm 1990", "1990-02-03"],
    ["30062018", "2018-06-30"],
    [5071971, "1971-07-05"],
    [43281, "2018-06-30"],
    ["29/2/2016", "2016-02-29"],
    ["1 / 2 / 2003", "2003-02-01"],
  ])("%j is %s", (cell, expected) => {
    expect(readDay(cell, today)).toEqual({ value: { day: expected, precision: "day" } });
  });

  test.each<[Cell, string]>([
    ["31/02/1980", "không có trong lịch"],
    ["12/25/1980", "tháng ghi trước ngày"],
    ["29/2/2015", "không có trong lịch"],
    ["07/1983", "chưa đủ ngày, tháng, năm"],
    ["1983", "chưa đủ ngày, tháng, năm"],
    ["không rõ", "không phải ngày"],
    ["13/1983", "không phải ngày"],
    [true, "không phải ngày"],
  ])("%j is none", (cell, problem) => {
    expect(readDay(cell, today).problem).toContain(problem);
  });

  test.each<[Cell, string, string]>([
    ["1983", "1983-01-01", "year"],
    [1983, "1983-01-01", "year"],
    ["7/1983", "1983-07-01", "month"],
    ["07-1983", "1983-07-01", "month"],
  ])("%j is enough where the year is", (cell, day, precision) => {
    expect(readDay(cell, today, "year")).toEqual({ value: { day, precision } });
  });

  test.each<Cell>([null, undefined, "-", "//", "--"])("%j says nothing", (cell) => {
    expect([isBlank(cell), readDay(cell, today)]).toEqual([true, { value: null }]);
  });
});

test.each<[Cell, number | null, string | null]>([
  ["01/2018", null, "2018-01-01"],
  ["T1/2018", null, "2018-01-01"],
  ["Tháng 12 năm 2018", null, "2018-12-01"],
  ["2018-03", null, "2018-03-01"],
  [7, 2018, "2018-07-01"],
  ["tháng 7", 2018, "2018-07-01"],
  [{ day: "2018-05-17", time: null }, null, "2018-05-01"],
  ["7", null, null],
  ["13/2018", 2018, null],
])("the month %j is %s", (cell, year, expected) => {
  expect(readMonth(cell, year).value ?? null).toBe(expected);
});

test.each<[Cell, string | null]>([
  ["16:30", "16:30"],
  ["7h30", "07:30"],
  ["14g", "14:00"],
  ["8 giờ 15", "08:15"],
  ["16.30", "16:30"],
  ["07:30:00", "07:30"],
  [0.6875, "16:30"],
  [{ day: null, time: "07:30" }, "07:30"],
  ["25:00", null],
  ["sáng", null],
])("the time %j is %s", (cell, expected) => {
  expect(readClock(cell).value ?? null).toBe(expected);
});

test.each<[Cell, number | null]>([
  [13, 13],
  ["13", 13],
  ["13 đ/c", 13],
  ["90 phút", 90],
  ["13,0", 13],
  [12.5, null],
  ["mười", null],
  [-1, null],
])("the count %j is %s", (cell, expected) => {
  expect(readCount(cell).value ?? null).toBe(expected);
});

test.each<[Cell, number | null]>([
  [86, 86],
  ["86,5", 86.5],
  ["Khá", null],
])("the number %j is %s", (cell, expected) => {
  expect(readNumber(cell).value ?? null).toBe(expected);
});

test.each<[Cell, string | null]>([
  [41009576, "41009576"],
  [1009576, "01009576"],
  ["01 009.576", "01009576"],
  ["'00123456", "00123456"],
  ["AB123", "AB123"],
  [null, null],
])("the card %j is %s", (cell, expected) => {
  expect(readDigits(cell, 8)).toBe(expected);
});

test.each<[Cell, string | undefined | null]>([
  ["Nam", "male"],
  ["NỮ", "female"],
  ["nu", "female"],
  ["", null],
  ["khác", undefined],
])("the sex %j is %s", (cell, expected) => {
  expect(readSex(cell).value).toBe(expected);
});

test.each<[string, string | undefined]>([
  ["Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng", "upper"],
  ["Đảng bộ trực thuộc Trung ương", "central"],
  ["ĐẢNG BỘ CƠ SỞ", "base-committee"],
  ["Đảng bộ cơ sở được giao quyền cấp trên cơ sở", "base-committee-raised"],
  ["Chi bộ cơ sở", "base-cell"],
  ["Đảng bộ bộ phận", "section-committee"],
  ["Chi bộ trực thuộc đảng ủy cơ sở", "cell"],
  ["chi bo", "cell"],
  ["Tổ đảng", "group"],
  ["Câu lạc bộ", undefined],
])("the kind %s is %s", (text, expected) => {
  expect(readOrganisationKind(text).value).toBe(expected);
});

test.each<[Cell, [boolean, boolean] | null]>([
  ["Thường kỳ", [true, false]],
  ["Thường kỳ + chuyên đề", [true, true]],
  ["CHUYÊN ĐỀ", [false, true]],
  ["Định kỳ", [true, false]],
  ["TK+CĐ", [true, true]],
  ["Bất thường", null],
])("the session %j", (cell, expected) => {
  const { value } = readSession(cell);
  expect(value ? [value.isRegular, value.isThematic] : null).toEqual(expected);
});

test.each<[string, string | null, string | null, boolean]>([
  ["Miễn sinh hoạt", "exempt", null, false],
  ["Miễn công tác và sinh hoạt đảng", "exempt", null, false],
  ["miễn SH", "exempt", null, false],
  ["Đảng viên dự bị", null, "probationary", false],
  ["Đình chỉ sinh hoạt đảng", "suspended", null, false],
  ["Sinh hoạt tạm thời nơi khác", "away", null, false],
  ["Không miễn sinh hoạt", null, null, false],
  ["Bí thư chi bộ", null, null, false],
  ["Chuyển đi 5/2018", null, null, true],
  ["Từ trần", null, null, true],
  ["", null, null, false],
])("the remark “%s”", (text, situation, standing, isGone) => {
  expect(readNote(text)).toEqual({ situation, standing, isGone });
});
