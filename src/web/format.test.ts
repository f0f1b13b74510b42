import { expect, test } from "vitest";
import {
  formatCount,
  formatDay,
  formatDue,
  formatElapsed,
  formatMoment,
  formatNumber,
  formatPercent,
  formatWeekday,
  readDay,
} from "./format.ts";

test("numbers are written the Vietnamese way", () => {
  expect(formatNumber(1377)).toBe("1.377");
  expect(formatPercent(94.44)).toBe("94,4\u00a0%");
  expect(formatCount(7)).toBe("07");
  expect(formatCount(12)).toBe("12");
});

test("days and moments are written for people in Vietnam", () => {
  expect(formatDay("2018-06-30")).toBe("30/06/2018");
  expect(formatWeekday("2018-07-03")).toBe("thứ ba");
  expect(formatMoment("2018-07-04T18:05:00.000Z")).toBe("01:05 ngày 05/07/2018");
  expect(formatDue("2018-07-05", "2018-07-03")).toBe("còn 2 ngày");
  expect(formatDue("2018-06-30", "2018-07-03")).toBe("quá hạn 3 ngày");
});

test("a running clock shows hours only when there are some", () => {
  expect(formatElapsed(100)).toBe("01:40");
  expect(formatElapsed(3860)).toBe("1:04:20");
  expect(formatElapsed(-5)).toBe("00:00");
});

test("a typed day is understood with and without separators", () => {
  expect(readDay("31/12/2018")).toEqual({ day: "2018-12-31" });
  expect(readDay("31122018")).toEqual({ day: "2018-12-31" });
  expect(readDay(" 5-7-2018 ")).toEqual({ day: "2018-07-05" });
  expect(readDay("")).toEqual({ day: null });
});

test("a day that is not in the calendar is refused in words", () => {
  expect(readDay("31/02/1975")).toEqual({ problem: "Ngày 31/02/1975 không có trong lịch. Nhập theo dạng ngày/tháng/năm." });
  expect(readDay("hôm qua")).toHaveProperty("problem");
});
