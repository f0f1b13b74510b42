import * as z from "zod/mini";
import { Id, line } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const CalendarLink = z.object({
  id: Id,
  name: z.string(),
  madeAt: z.string(),
  by: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
});
export type CalendarLink = z.output<typeof CalendarLink>;

export const listCalendarLinks = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/calendar-links",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Các đường dẫn lịch của một chi bộ, không kèm phần bí mật",
  input: z.object({ organisationId: Id }),
  output: z.object({ rows: z.array(CalendarLink) }),
});

export const makeCalendarLink = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/calendar-links",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Lập đường dẫn lịch; phần bí mật chỉ hiện một lần",
  input: z.object({ organisationId: Id, name: line("tên gọi", 100) }),
  output: z.object({ id: Id, token: z.string() }),
});

export const revokeCalendarLink = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/calendar-links/:linkId/revocation",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Thu hồi một đường dẫn lịch",
  input: z.object({ organisationId: Id, linkId: Id }),
  output: z.object({ rows: z.array(CalendarLink) }),
});

export const readCalendar = endpoint({
  method: "GET",
  path: "/api/calendars/:token",
  permission: "public",
  summary: "Lịch sinh hoạt theo đường dẫn bí mật (iCalendar): ngày, giờ, địa điểm, tên kỳ họp; không có tên người",
  carries: "file",
  input: z.object({ token: z.string().check(z.maxLength(100)) }),
  output: z.object({}),
});
