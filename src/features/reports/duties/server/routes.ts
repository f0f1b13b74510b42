import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { endDuty } from "./end-duty.ts";
import { getGrid } from "./get-grid.ts";
import { leaveOut } from "./leave-out.ts";
import { listDuties } from "./list-duties.ts";
import { listOwed } from "./list-owed.ts";
import { downloadReportReminder } from "./report-reminder-docx.ts";
import { setDuty } from "./set-duty.ts";
import { takeBack } from "./take-back.ts";

export function reportDutyRoutes(routes: Routes): void {
  handle(routes, contract.listDuties, listDuties);
  handle(routes, contract.setDuty, setDuty);
  handle(routes, contract.endDuty, endDuty);
  handle(routes, contract.getGrid, getGrid);
  handle(routes, contract.leaveOut, leaveOut);
  handle(routes, contract.takeBack, takeBack);
  handle(routes, contract.downloadReportReminder, downloadReportReminder);
  handle(routes, contract.listOwed, listOwed);
}
