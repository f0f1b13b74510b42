import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { listBehind } from "./list-behind.ts";
import { downloadReminder } from "./reminder-docx.ts";

export function reminderRoutes(routes: Routes): void {
  handle(routes, contract.listBehind, listBehind);
  handle(routes, contract.downloadReminder, downloadReminder);
}
