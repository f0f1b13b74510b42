import type { InputOf } from "#contract/endpoint.ts";
import { docxType } from "#server/files/docx.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { getPaper as declared } from "../contract.ts";
import { loadPaper } from "./load-paper.ts";

/** A paper of a sitting: a PDF or picture opens in the browser, a Word file is saved; to be read at once it has its words. */
export async function getPaper(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const paper = await loadPaper(ctx, input);
  const body = await readStoredFile(ctx.config, paper.file_key);
  return { fileName: paper.file_name, contentType: paper.file_type, body, isShown: paper.file_type !== docxType };
}
