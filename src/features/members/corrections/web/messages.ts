import { isRealDate } from "#contract/dates.ts";
import { formatDay } from "#web/format.ts";
import { sexNames } from "../../rules.ts";
import { type CorrectableField, dayFields } from "../rules.ts";

/** What stands in a field, as people read it. */
export function shownValue(field: CorrectableField, value: string | null): string {
  if (value === null || value === "") return "chưa ghi";
  if (dayFields.includes(field) && isRealDate(value)) return formatDay(value);
  const sexes: Record<string, string> = sexNames;
  return field === "sex" ? (sexes[value] ?? value) : value;
}
