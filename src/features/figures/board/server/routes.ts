import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { exportBoard } from "./export-board.ts";
import { getBoard } from "./get-board.ts";
import { getBoardSlot } from "./get-board-slot.ts";
import { listBoardCells } from "./list-board-cells.ts";

export function boardRoutes(routes: Routes): void {
  handle(routes, contract.getBoard, getBoard);
  handle(routes, contract.listBoardCells, listBoardCells);
  handle(routes, contract.exportBoard, exportBoard);
  handle(routes, contract.getBoardSlot, getBoardSlot);
}
