import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { attachFile } from "./attach-file.ts";
import { downloadFile } from "./download-file.ts";
import { readFile } from "./read-file.ts";
import { removeFile } from "./remove-file.ts";

export function documentFileRoutes(routes: Routes): void {
  handle(routes, contract.attachFile, attachFile);
  handle(routes, contract.downloadFile, downloadFile);
  handle(routes, contract.readFile, readFile);
  handle(routes, contract.removeFile, removeFile);
}
