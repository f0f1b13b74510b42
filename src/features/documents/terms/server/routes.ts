import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addTerm } from "./add-term.ts";
import { correctTerm } from "./correct-term.ts";
import { listTerms } from "./list-terms.ts";

export function termRoutes(routes: Routes): void {
  handle(routes, contract.listTerms, listTerms);
  handle(routes, contract.addTerm, addTerm);
  handle(routes, contract.correctTerm, correctTerm);
}
