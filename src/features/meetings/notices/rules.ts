import { type Lag, lags } from "../reminders/rules.ts";

/** What the person who runs the cell reads. `month` is 2018-06; `days` past the last day, 0 or less before it. */
export function noticeText(behind: { name: string; lag: Lag; dueOn: string; days: number }, month: string): string {
  const due = behind.dueOn.split("-").reverse().join("/");
  const title = `${behind.name}, tháng ${Number(month.slice(5))}/${month.slice(0, 4)}: ${lags[behind.lag].toLowerCase()}.`;
  return behind.days > 0 ? `${title} Hạn nộp biên bản ${due} đã qua.` : `${title} Hạn nộp biên bản ${due}.`;
}
