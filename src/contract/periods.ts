import { addMonths, type DayText, lastOfMonth } from "./dates.ts";

/** A stretch of whole months: `from` is its first day, `to` its last. */
export interface Period {
  code: string;
  from: DayText;
  to: DayText;
}

const shape = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

export function isPeriod(code: string): boolean {
  return shape.test(code);
}

/** Reads 2018, 2018-H1, 2018-Q3 or 2018-06. Throws RangeError on anything else. */
export function readPeriod(code: string): Period {
  const match = shape.exec(code);
  if (!match) throw new RangeError(`not a period: ${code}`);
  const [, year, half, quarter, month] = match;
  const [first, length] = half ? [Number(half) * 6 - 5, 6] : quarter ? [Number(quarter) * 3 - 2, 3] : month ? [Number(month), 1] : [1, 12];
  const from = `${year}-${String(first).padStart(2, "0")}-01`;
  return { code, from, to: lastOfMonth(addMonths(from, length - 1)) };
}

/** The name people use: "6 tháng đầu năm 2018". */
export function periodName(code: string): string {
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
  const [, year, half, quarter, month] = shape.exec(code) ?? [];
  const before = Number(year) - 1;
  if (half) return half === "2" ? `${year}-H1` : `${before}-H2`;
  if (quarter) return quarter === "1" ? `${before}-Q4` : `${year}-Q${Number(quarter) - 1}`;
  if (month) return month === "01" ? `${before}-12` : `${year}-${String(Number(month) - 1).padStart(2, "0")}`;
  return String(before);
}
