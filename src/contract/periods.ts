import { addMonths, type DayText, lastOfMonth } from "./dates.ts";

/** A stretch of whole months: `from` is its first day, `to` its last. */
export interface Period {
  code: string;
  from: DayText;
  to: DayText;
}

const shape = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;
/** Several whole years, as a term or its first half: 2020-2025. At most twelve. */
const span = /^(\d{4})-(\d{4})$/;

export const periodLengths = ["month", "quarter", "half", "year", "span"] as const;
export type PeriodLength = (typeof periodLengths)[number];

export function isPeriod(code: string): boolean {
  const [, first, last] = span.exec(code) ?? [];
  if (first && last) return last > first && Number(last) - Number(first) < 12;
  return shape.test(code);
}

export function lengthOf(code: string): PeriodLength {
  if (span.test(code)) return "span";
  const [, , half, quarter, month] = shape.exec(code) ?? [];
  return half ? "half" : quarter ? "quarter" : month ? "month" : "year";
}

/** Reads 2018, 2018-H1, 2018-Q3, 2018-06 or 2015-2020. Throws RangeError on anything else. */
export function readPeriod(code: string): Period {
  const [, firstYear, lastYear] = span.exec(code) ?? [];
  if (firstYear && lastYear) return { code, from: `${firstYear}-01-01`, to: `${lastYear}-12-31` };
  const match = shape.exec(code);
  if (!match) throw new RangeError(`not a period: ${code}`);
  const [, year, half, quarter, month] = match;
  const [first, length] = half ? [Number(half) * 6 - 5, 6] : quarter ? [Number(quarter) * 3 - 2, 3] : month ? [Number(month), 1] : [1, 12];
  const from = `${year}-${String(first).padStart(2, "0")}-01`;
  return { code, from, to: lastOfMonth(addMonths(from, length - 1)) };
}

/** The name people use: "6 tháng đầu năm 2018". */
export function periodName(code: string): string {
  if (span.test(code)) return `Giai đoạn ${code.replace("-", " - ")}`;
  const [, year, half, quarter, month] = shape.exec(code) ?? [];
  if (half) return `6 tháng ${half === "1" ? "đầu" : "cuối"} năm ${year}`;
  if (quarter) return `Quý ${["I", "II", "III", "IV"][Number(quarter) - 1]} năm ${year}`;
  if (month) return `Tháng ${Number(month)}/${year}`;
  return `Năm ${year}`;
}

/** The first days of the months of the period, in order. */
export function monthsOf(period: Period): DayText[] {
  const months: DayText[] = [];
  for (let month = period.from; month <= period.to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The period of the same length just before. */
export function periodBefore(code: string): string {
  const [, first, last] = span.exec(code) ?? [];
  if (first && last) return `${2 * Number(first) - Number(last) - 1}-${Number(first) - 1}`;
  const [, year, half, quarter, month] = shape.exec(code) ?? [];
  const before = Number(year) - 1;
  if (half) return half === "2" ? `${year}-H1` : `${before}-H2`;
  if (quarter) return quarter === "1" ? `${before}-Q4` : `${year}-Q${Number(quarter) - 1}`;
  if (month) return month === "01" ? `${before}-12` : `${year}-${String(Number(month) - 1).padStart(2, "0")}`;
  return String(before);
}

/** The same period a year earlier. */
export function periodLastYear(code: string): string {
  return code.replace(/\d{4}/g, (year) => String(Number(year) - 1));
}

/** The period of a length that holds the day. */
export function periodAt(length: Exclude<PeriodLength, "span">, day: DayText): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (length === "month") return day.slice(0, 7);
  if (length === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
  return length === "half" ? `${year}-H${month <= 6 ? 1 : 2}` : year;
}
