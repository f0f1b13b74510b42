import { handle, type Routes } from "#server/http/handle.ts";
import { boardRoutes } from "../board/server/routes.ts";
import * as contract from "../contract.ts";
import { exportFigureRows } from "./export-figure-rows.ts";
import { exportOverview } from "./export-overview.ts";
import { getFigureDetail } from "./get-figure-detail.ts";
import { getOverview } from "./get-overview.ts";
import { listFigureRows } from "./list-figure-rows.ts";
import { listFigureShares } from "./list-figure-shares.ts";
import { listFigures } from "./list-figures.ts";

export function figureRoutes(routes: Routes): void {
  handle(routes, contract.listFigures, listFigures);
  handle(routes, contract.getOverview, getOverview);
  handle(routes, contract.exportOverview, exportOverview);
  handle(routes, contract.getFigureDetail, getFigureDetail);
  handle(routes, contract.listFigureShares, listFigureShares);
  handle(routes, contract.listFigureRows, listFigureRows);
  handle(routes, contract.exportFigureRows, exportFigureRows);
  boardRoutes(routes);
}
