import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { endStatementUse } from "./end-statement-use.ts";
import { getEarlierFigures } from "./get-earlier-figures.ts";
import { getWriting } from "./get-writing.ts";
import { listTreeChanges } from "./list-tree-changes.ts";
import { useStatements } from "./use-statements.ts";

export function reportWritingRoutes(routes: Routes): void {
  handle(routes, contract.getWriting, getWriting);
  handle(routes, contract.getEarlierFigures, getEarlierFigures);
  handle(routes, contract.listTreeChanges, listTreeChanges);
  handle(routes, contract.useStatements, useStatements);
  handle(routes, contract.endStatementUse, endStatementUse);
}
