import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { exportWarnings } from "./export-warnings.ts";
import { listWarnings } from "./list-warnings.ts";

export function followingRoutes(routes: Routes): void {
  handle(routes, contract.listWarnings, listWarnings);
  handle(routes, contract.exportWarnings, exportWarnings);
}
