import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { chooseTables } from "./choose-tables.ts";
import { getAppendix } from "./get-appendix.ts";

export function reportAppendixRoutes(routes: Routes): void {
  handle(routes, contract.getAppendix, getAppendix);
  handle(routes, contract.chooseTables, chooseTables);
}
