import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addTemplate } from "./add-template.ts";
import { checkTemplate } from "./check-template.ts";
import { downloadTemplate } from "./download-template.ts";
import { endTemplate } from "./end-template.ts";
import type { Lent } from "./fill-document.ts";
import { listTemplates } from "./list-templates.ts";
import { previewTemplate } from "./preview-template.ts";
import { downloadStart } from "./start-docx.ts";

/** @param lent by the slices above: what a template of reports may name */
export function documentTemplateRoutes(routes: Routes, lent: Lent): void {
  handle(routes, contract.listTemplates, (ctx, input) => listTemplates(ctx, input, lent));
  handle(routes, contract.downloadStart, downloadStart);
  handle(routes, contract.checkTemplate, (ctx, input) => checkTemplate(ctx, input, lent));
  handle(routes, contract.addTemplate, (ctx, input) => addTemplate(ctx, input, lent));
  handle(routes, contract.downloadTemplate, downloadTemplate);
  handle(routes, contract.previewTemplate, (ctx, input) => previewTemplate(ctx, input, lent));
  handle(routes, contract.endTemplate, (ctx, input) => endTemplate(ctx, input, lent));
}
