import type { DayText } from "#contract/dates.ts";

/** Offices print small numbers with a zero in front: "07". */
export function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

/** "87,5 %" with a no-break space. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "0,0 %" : `${((part * 100) / whole).toFixed(1).replace(".", ",")}\u00a0%`;
}

export function dayInWords(day: DayText): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
