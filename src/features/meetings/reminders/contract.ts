import * as z from "zod/mini";
import { Day, Id, Place } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { lagCodes } from "./rules.ts";

const Asked = {
  ...Place,
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." })),
};

const Behind = z.object({
  organisationId: Id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  lag: z.enum(lagCodes),
  meetingId: z.nullable(Id),
  heldOn: z.nullable(Day),
  /** The last day to hand in, by the rule of the day. */
  dueOn: Day,
  days: z.number(),
  /** What the cell wrote of a month it missed. */
  reason: z.string(),
  makeupOn: z.nullable(Day),
});
export type Behind = z.output<typeof Behind>;

export const listBehind = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/behind",
  permission: "meetings.review",
  scope: "organisation",
  summary: "Các chi bộ quá hạn nộp biên bản của một tháng",
  input: z.object(Asked),
  output: z.object({ rows: z.array(Behind) }),
});

export const downloadReminder = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/reminder.docx",
  permission: "meetings.review",
  scope: "organisation",
  summary: "Công văn đôn đốc nộp biên bản của một tháng, kèm danh sách chi bộ",
  input: z.object(Asked),
  output: z.object({}),
  carries: "file",
});
