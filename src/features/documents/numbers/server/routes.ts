import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { explainGap } from "./explain-gap.ts";
import { listSeries } from "./list-series.ts";
import { reserveNumber } from "./reserve-number.ts";
import { voidNumber } from "./void-number.ts";

export function numberRoutes(routes: Routes): void {
  handle(routes, contract.listSeries, listSeries);
  handle(routes, contract.reserveNumber, reserveNumber);
  handle(routes, contract.voidNumber, voidNumber);
  handle(routes, contract.explainGap, explainGap);
}
