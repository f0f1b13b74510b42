import { type DayText, dayInVietnam } from "#contract/dates.ts";
import { reportWords } from "../words/rules.ts";

/** "lập báo cáo", "ký báo cáo": what somebody did, after the name. */
export function stepText(action: string): string {
  return (reportWords.actions[action] ?? action).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** The day in Vietnam of a moment told by the server. */
export function dayOf(moment: string): DayText {
  return dayInVietnam(new Date(moment));
}
