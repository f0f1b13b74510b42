import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { explainImbalance } from "./explain-imbalance.ts";
import { freezeTable } from "./freeze-table.ts";
import { getTable } from "./get-table.ts";
import { listCellRows } from "./list-cell-rows.ts";
import { listTables } from "./list-tables.ts";
import { openTable } from "./open-table.ts";
import { saveCells } from "./save-cells.ts";
import { downloadTableDocument } from "./table-docx.ts";
import { downloadTable } from "./table-xlsx.ts";

export function tableRoutes(routes: Routes): void {
  handle(routes, contract.listTables, listTables);
  handle(routes, contract.openTable, openTable);
  handle(routes, contract.getTable, getTable);
  handle(routes, contract.saveCells, saveCells);
  handle(routes, contract.explainImbalance, explainImbalance);
  handle(routes, contract.freezeTable, freezeTable);
  handle(routes, contract.listCellRows, listCellRows);
  handle(routes, contract.downloadTable, downloadTable);
  handle(routes, contract.downloadTableDocument, downloadTableDocument);
}
