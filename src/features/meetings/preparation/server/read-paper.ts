import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { withoutUnusableSigns } from "#contract/text.ts";
import { docxType } from "#server/files/docx.ts";
import { linesOfDocx } from "#server/files/docx-lines.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { readPaper as declared } from "../contract.ts";
import { loadPaper } from "./load-paper.ts";

/** The words of a Word paper: plain text made here, so that nothing of the file itself comes into the page. */
export async function readPaper(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const paper = await loadPaper(ctx, input);
  if (paper.file_type !== docxType)
    throw ruleError("not-word", "paperId", "Chỉ tài liệu Word mới cần đọc phần chữ. Mở thẳng tài liệu này.");
  const { lines, ...rest } = linesOfDocx(await readStoredFile(ctx.config, paper.file_key));
  const plain = lines.map((line) =>
    "text" in line ? { text: withoutUnusableSigns(line.text) } : { cells: line.cells.map(withoutUnusableSigns) },
  );
  return { lines: plain, ...rest };
}
