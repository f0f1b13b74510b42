import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { getHolidays } from "./get-holidays.ts";
import { saveHolidays } from "./save-holidays.ts";

export function holidayRoutes(routes: Routes): void {
  handle(routes, contract.getHolidays, getHolidays);
  handle(routes, contract.saveHolidays, saveHolidays);
}
