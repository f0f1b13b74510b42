import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { endRegulation } from "./end-regulation.ts";
import { listRegulations } from "./list-regulations.ts";
import { setRegulation } from "./set-regulation.ts";

export function regulationRoutes(routes: Routes): void {
  handle(routes, contract.listRegulations, listRegulations);
  handle(routes, contract.setRegulation, setRegulation);
  handle(routes, contract.endRegulation, endRegulation);
}
