import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { listMemberReadings, listOwnReadings } from "./list-member-readings.ts";
import { listPurposes } from "./list-purposes.ts";
import { listReadings } from "./list-readings.ts";
import { exportReadings } from "./readings-xlsx.ts";

export function readingRoutes(routes: Routes): void {
  handle(routes, contract.listPurposes, listPurposes);
  handle(routes, contract.listReadings, listReadings);
  handle(routes, contract.exportReadings, exportReadings);
  handle(routes, contract.listMemberReadings, listMemberReadings);
  handle(routes, contract.listMyReadings, listOwnReadings);
}
