import { handle, type Routes } from "#server/http/handle.ts";
import { changeLayout, commitImport, downloadRefused, getImport, listImports, previewImport, uploadFile } from "../contract.ts";
import { changeLayout as change } from "./change-layout.ts";
import { getImportDetail, listImportLines } from "./queries.ts";
import { downloadRefused as writeRefused } from "./refused-xlsx.ts";
import { startCommit, startPreview } from "./start-job.ts";
import { uploadFile as keep } from "./upload-file.ts";

export function importRoutes(routes: Routes): void {
  handle(routes, uploadFile, keep);
  handle(routes, listImports, (ctx, input) => listImportLines(ctx.tx, ctx.scope, input));
  handle(routes, getImport, (ctx, { importId }) => getImportDetail(ctx.tx, ctx.scope, importId));
  handle(routes, changeLayout, change);
  handle(routes, previewImport, startPreview);
  handle(routes, commitImport, startCommit);
  handle(routes, downloadRefused, writeRefused);
}
