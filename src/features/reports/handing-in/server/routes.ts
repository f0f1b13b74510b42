import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { acceptReport } from "./accept-report.ts";
import { checkReport } from "./check-report.ts";
import { listWaitingBelow } from "./list-waiting-below.ts";
import { reopenReport } from "./reopen-report.ts";
import { returnReport } from "./return-report.ts";
import { submitReport } from "./submit-report.ts";
import { tickRemark } from "./tick-remark.ts";

export function reportStepRoutes(routes: Routes): void {
  handle(routes, contract.checkReport, checkReport);
  handle(routes, contract.reopenReport, reopenReport);
  handle(routes, contract.submitReport, submitReport);
  handle(routes, contract.returnReport, returnReport);
  handle(routes, contract.acceptReport, acceptReport);
  handle(routes, contract.tickRemark, tickRemark);
  handle(routes, contract.listWaitingBelow, listWaitingBelow);
}
