import { type DayText, dayInVietnam } from "#contract/dates.ts";

export const steps: Record<string, string> = {
  "create-report": "lập bản thảo",
  "save-section": "sửa lời văn",
  "save-head": "ghi thể thức",
  "sign-report": "ký báo cáo",
};

/** The day in Vietnam of a moment told by the server. */
export function dayOf(moment: string): DayText {
  return dayInVietnam(new Date(moment));
}
