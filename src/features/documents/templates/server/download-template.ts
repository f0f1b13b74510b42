import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { docxType } from "#server/files/docx.ts";
import { readKeptFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadTemplate as declared } from "../contract.ts";
import { getTemplate } from "./queries.ts";

/** The file as it came in, to go on editing it. */
export async function downloadTemplate(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const template = await getTemplate(ctx.tx, place.path, input.templateId);
  return { fileName: template.fileName, contentType: docxType, body: await readKeptFile(ctx.config, template) };
}
