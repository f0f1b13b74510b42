import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { listCalendarLinks } from "./list-calendar-links.ts";
import { makeCalendarLink } from "./make-calendar-link.ts";
import { readCalendar } from "./read-calendar.ts";
import { revokeCalendarLink } from "./revoke-calendar-link.ts";

export function calendarRoutes(routes: Routes): void {
  handle(routes, contract.listCalendarLinks, listCalendarLinks);
  handle(routes, contract.makeCalendarLink, makeCalendarLink);
  handle(routes, contract.revokeCalendarLink, revokeCalendarLink);
  handle(routes, contract.readCalendar, readCalendar);
}
