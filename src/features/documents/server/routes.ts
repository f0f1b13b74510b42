import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { checkIncoming } from "./check-incoming.ts";
import { correctDocument } from "./correct-document.ts";
import { getDocument } from "./get-document.ts";
import { issueDocument } from "./issue-document.ts";
import { listDocuments } from "./list-documents.ts";
import { registerIncoming } from "./register-incoming.ts";
import { resolveReference } from "./resolve-reference.ts";
import { withdrawDocument } from "./withdraw-document.ts";

export function documentRoutes(routes: Routes): void {
  handle(routes, contract.listDocuments, listDocuments);
  handle(routes, contract.checkIncoming, checkIncoming);
  handle(routes, contract.resolveReference, resolveReference);
  handle(routes, contract.getDocument, getDocument);
  handle(routes, contract.issueDocument, issueDocument);
  handle(routes, contract.registerIncoming, registerIncoming);
  handle(routes, contract.correctDocument, correctDocument);
  handle(routes, contract.withdrawDocument, withdrawDocument);
}
