import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { getCellYear } from "./get-cell-year.ts";
import { noteMissingMonth } from "./note-missing-month.ts";

export function gapRoutes(routes: Routes): void {
  handle(routes, contract.getCellYear, getCellYear);
  handle(routes, contract.noteMissingMonth, noteMissingMonth);
}
