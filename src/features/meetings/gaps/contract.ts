import * as z from "zod/mini";
import { Can, Day, Id, numeral, optionalDay, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

/** Why a cell missed the regular meeting of a month, and when it will make it up. */
export const noteMissingMonth = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/missing-months/:month",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Ghi lý do chi bộ thiếu kỳ sinh hoạt của một tháng và ngày họp bù.",
  input: z.object({
    organisationId: Id,
    month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." })),
    reason: z.string({ error: "Cần nhập lý do." }).check(z.trim(), z.minLength(1, { error: "Cần nhập lý do." }), z.maxLength(2000)),
    makeupOn: optionalDay,
    /** 0 for the first note. */
    version: Version,
  }),
  output: z.object({ version: Version }),
});

const MonthBox = z.object({
  /** 2018-06 */
  month: z.string(),
  /** The regular sitting of the month; null when there is none. */
  meetingId: z.nullable(Id),
  heldOn: z.nullable(Day),
  state: z.nullable(z.enum(["draft", "submitted", "returned", "accepted", "correcting"])),
  /** There was a thematic session in this month, in the same sitting or apart. */
  isThematic: z.boolean(),
  /** The month is over and the cell existed all through it. */
  isDue: z.boolean(),
  isOver: z.boolean(),
  reason: z.string(),
  makeupOn: z.nullable(Day),
  noteVersion: Version,
});
export type MonthBox = z.output<typeof MonthBox>;

/** A cell's year in twelve boxes. */
export const getCellYear = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/meeting-years/:year",
  permission: "meetings.see",
  scope: "organisation",
  summary: "Mười hai tháng của một chi bộ: kỳ đã họp, tháng thiếu và lý do",
  input: z.object({ organisationId: Id, year: numeral().check(z.int(), z.minimum(1930), z.maximum(2200)) }),
  output: z.object({
    isCell: z.boolean(),
    name: z.string(),
    parentName: z.nullable(z.string()),
    months: z.array(MonthBox),
    thematic: z.number(),
    thematicPerQuarter: z.number(),
    can: Can,
  }),
});
