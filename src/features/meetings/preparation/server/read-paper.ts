import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import type { WordLines } from "#contract/word-lines.ts";
import { docxType } from "#server/files/docx.ts";
import { linesOfDocx } from "#server/files/docx-lines.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { readPaper as declared } from "../contract.ts";
import { loadPaper } from "./load-paper.ts";

/** What a Word paper says. @throws rule `not-word` */
export async function readPaper(ctx: ActionContext, input: InputOf<typeof declared>): Promise<WordLines> {
  const paper = await loadPaper(ctx, input);
  if (paper.file_type !== docxType)
    throw ruleError("not-word", "paperId", "Chỉ tài liệu Word mới cần đọc phần chữ. Mở thẳng tài liệu này.");
  return linesOfDocx(await readStoredFile(ctx.config, paper.file_key));
}
