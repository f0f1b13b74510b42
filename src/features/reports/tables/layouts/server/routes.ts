import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addTableLayout } from "./add-table-layout.ts";
import { endTableLayout } from "./end-table-layout.ts";
import { getTableLayout } from "./get-table-layout.ts";
import { listTableLayouts } from "./list-table-layouts.ts";
import { previewTableLayout } from "./preview-table-layout.ts";

export function tableLayoutRoutes(routes: Routes): void {
  handle(routes, contract.listTableLayouts, listTableLayouts);
  handle(routes, contract.getTableLayout, getTableLayout);
  handle(routes, contract.previewTableLayout, previewTableLayout);
  handle(routes, contract.addTableLayout, addTableLayout);
  handle(routes, contract.endTableLayout, endTableLayout);
}
