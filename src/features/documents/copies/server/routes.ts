import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { copyDocument } from "./copy-document.ts";
import { downloadCopyBlock } from "./copy-docx.ts";

export function copyRoutes(routes: Routes): void {
  handle(routes, contract.copyDocument, copyDocument);
  handle(routes, contract.downloadCopyBlock, downloadCopyBlock);
}
