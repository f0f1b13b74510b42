import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addScan } from "./add-scan.ts";
import { downloadBlankForm } from "./download-blank-form.ts";
import { listScans } from "./list-scans.ts";
import { openScan } from "./open-scan.ts";

export function paperRoutes(routes: Routes): void {
  handle(routes, contract.downloadBlankForm, downloadBlankForm);
  handle(routes, contract.listScans, listScans);
  handle(routes, contract.addScan, addScan);
  handle(routes, contract.openScan, openScan);
  handle(routes, contract.checkScan, openScan);
}
