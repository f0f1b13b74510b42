import * as z from "zod/mini";
import { Can, Day, Id, line, numeral, prose } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { certainties } from "../contract.ts";
import { ExceptionDay } from "./rules.ts";

const Year = numeral("Cần chọn năm.").check(z.int(), z.minimum(1930), z.maximum(2200));
const Of = { organisationId: Id, year: Year };

export const HolidayYear = z.object({
  year: z.number(),
  /** Days off that return each year, as days of this year. */
  fixed: z.array(z.object({ day: Day, name: z.string() })),
  fixedSource: z.string(),
  /** What this year adds, and the days worked in exchange, by date. */
  days: z.array(ExceptionDay),
  /** The value shown, so that a writer can say what the change rests on. */
  regulationId: Id,
  /** Whose list it is; null for the one that comes with the program. */
  organisationName: z.nullable(z.string()),
  isOwn: z.boolean(),
  source: z.string(),
  certainty: z.enum(certainties),
  note: z.string(),
  can: Can,
});
export type HolidayYear = z.output<typeof HolidayYear>;

export const getHolidays = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/holidays/:year",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Ngày nghỉ lễ, ngày làm bù của một năm, kèm nguồn",
  input: z.object(Of),
  output: HolidayYear,
});

export const saveHolidays = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/holidays/:year",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Ghi ngày nghỉ lễ, ngày làm bù của một năm cho phần cây của mình",
  input: z.object({
    ...Of,
    /** The value that the writer saw. */
    regulationId: Id,
    days: z.array(ExceptionDay).check(z.maxLength(60, { error: "Nhiều nhất 60 ngày một năm." })),
    source: line("văn bản làm căn cứ", 300),
    note: prose(2000),
  }),
  output: HolidayYear,
});
