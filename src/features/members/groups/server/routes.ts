import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { getCellGroups } from "./get-cell-groups.ts";
import { putInGroups } from "./put-in-groups.ts";

export function groupRoutes(routes: Routes): void {
  handle(routes, contract.getCellGroups, getCellGroups);
  handle(routes, contract.putInGroups, putInGroups);
}
