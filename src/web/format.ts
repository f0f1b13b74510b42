/** The only place where days, moments and numbers become text. */
import { type DayText, isRealDate } from "#contract/dates.ts";

const nbsp = "\u00a0";
const wholeNumber = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const weekdays = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

/** 1377 → "1.377" */
export function formatNumber(value: number, digits = 0): string {
  if (digits === 0) return wholeNumber.format(value);
  return new Intl.NumberFormat("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** 94.44 → "94,4 %" with a space that does not break. */
export function formatPercent(value: number, digits = 1): string {
  return `${formatNumber(value, digits)}${nbsp}%`;
}

/** 7 → "07": counts below ten as offices write them. */
export function formatCount(value: number): string {
  return value >= 0 && value < 10 ? `0${value}` : formatNumber(value);
}

/** A figure in its unit: share and percentages carry the sign, all else is a number. */
export function formatFigure(value: number | null, unit: string): string {
  if (value === null) return "–";
  if (unit === "%") return formatPercent(value);
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}

/** 2018-06-30 → "30/06/2018" */
export function formatDay(day: DayText | null): string {
  return day === null ? "" : `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** "thứ bảy" */
export function formatWeekday(day: DayText): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

/** "Tháng 6" */
export function formatMonth(day: DayText): string {
  return `Tháng ${Number(day.slice(5, 7))}`;
}

/** "từ 01/01/2018 đến 30/06/2018"; open ends are named. `before` is the first day after. */
export function formatRange(from: DayText | null, lastDay: DayText | null): string {
  if (from && lastDay) return `${formatDay(from)} – ${formatDay(lastDay)}`;
  if (from) return `từ ${formatDay(from)}`;
  return lastDay ? `đến ${formatDay(lastDay)}` : "";
}

/** A moment in Vietnam's time: "08:42" */
export function formatTime(moment: string): string {
  return inVietnam(moment).slice(11, 16);
}

/** A moment in Vietnam's time: "08:42 ngày 05/07/2018" */
export function formatMoment(moment: string): string {
  const text = inVietnam(moment);
  return `${text.slice(11, 16)} ngày ${formatDay(text.slice(0, 10))}`;
}

/** 119 → "119 phút" */
export function formatMinutes(minutes: number): string {
  return `${formatNumber(minutes)} phút`;
}

/** A running clock, from whole seconds: 100 → "01:40", 3860 → "1:04:20" */
export function formatElapsed(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** "còn 2 ngày", "hôm nay", "quá hạn 3 ngày" */
export function formatDue(due: DayText, today: DayText): string {
  const days = Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  if (days === 0) return "hạn hôm nay";
  return days > 0 ? `còn ${formatNumber(days)} ngày` : `quá hạn ${formatNumber(-days)} ngày`;
}

/** What a typed day means: the day, nothing for empty text, or a sentence that says what is wrong. */
export function readDay(text: string): { day: DayText | null } | { problem: string } {
  const typed = text.trim();
  if (typed === "") return { day: null };
  const match = /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (!match) return { problem: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2018 hoặc 31122018." };
  const [, date = "", month = "", year = ""] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (isRealDate(day)) return { day };
  return { problem: `Ngày ${date.padStart(2, "0")}/${month.padStart(2, "0")}/${year} không có trong lịch. Nhập theo dạng ngày/tháng/năm.` };
}

function inVietnam(moment: string): string {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString();
}
