import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addReportType } from "./add-report-type.ts";
import { endReportType } from "./end-report-type.ts";
import { listReportTypes } from "./list-report-types.ts";

export function reportTypeRoutes(routes: Routes): void {
  handle(routes, contract.listReportTypes, listReportTypes);
  handle(routes, contract.addReportType, addReportType);
  handle(routes, contract.endReportType, endReportType);
}
