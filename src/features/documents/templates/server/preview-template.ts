import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { openWordFile } from "#server/files/docx-safety.ts";
import { readKeptFile } from "#server/files/store.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { previewTemplate as declared } from "../contract.ts";
import type { Lent } from "./fill-document.ts";
import { getTemplate } from "./queries.ts";
import { exampleOf, printableFor } from "./read-upload.ts";

/** A document printed in a template of the place or of one above, for a look: an invented one, or a report of the place. */
export async function previewTemplate(ctx: ActionContext, input: InputOf<typeof declared>, lent: Lent): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const template = await getTemplate(ctx.tx, place.path, input.templateId);
  const { family, tags } = template;
  const printable = await printableFor(ctx, { family, tags, reportId: input.reportId }, lent);
  return exampleOf({ parts: openWordFile(await readKeptFile(ctx.config, template)), tags }, printable);
}
