import * as z from "zod/mini";
import { Day, Id, numeral, Page, Place } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Why } from "#features/members/readings/contract.ts";
import { warningCodes } from "./rules.ts";

const Warning = z.object({
  kind: z.enum(warningCodes),
  organisationId: Id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  /** The person warned of; the name only where it was asked for with a purpose and may be seen. */
  memberId: z.nullable(Id),
  memberName: z.nullable(z.string()),
  /** First day of the month or quarter it is about; of a person's months, the last one. */
  month: Day,
  /** Months, sittings or minutes counted. */
  amount: z.number(),
  /** What the rule of that day and place says. */
  limit: z.number(),
  /** The sittings that it rests on, oldest first; none where a sitting is missing. */
  evidence: z.array(z.object({ meetingId: Id, organisationId: Id, month: z.string(), heldOn: Day })),
  /** First days of the months that it rests on, where those are no sittings. */
  months: z.array(Day),
});
export type Warning = z.output<typeof Warning>;

const Asked = {
  ...Place,
  year: numeral().check(z.int(), z.minimum(1930), z.maximum(2200)),
  kind: z.optional(z.enum(warningCodes)),
  /** With a purpose the people are named, and the reading is noted. */
  purpose: z.optional(Why.purpose),
  words: Why.words,
};

export const listWarnings = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/warnings",
  permission: "figures.see",
  scope: "organisation",
  summary: "Cảnh báo sinh hoạt của một nơi trong năm, kèm các kỳ làm căn cứ; nêu tên đảng viên thì ghi vào nhật ký xem.",
  input: z.object({ ...Asked, ...Page }),
  output: z.object({ rows: z.array(Warning), count: z.number(), counts: z.record(z.enum(warningCodes), z.number()) }),
});

export const exportWarnings = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/warnings/export",
  permission: "figures.see",
  scope: "organisation",
  summary: "Cảnh báo sinh hoạt của một nơi trong năm, ra tệp .xlsx; nêu tên đảng viên thì ghi vào nhật ký xem.",
  input: z.object(Asked),
  output: z.object({}),
  carries: "file",
});
