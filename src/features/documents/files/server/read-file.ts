import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import type { WordLines } from "#contract/word-lines.ts";
import { docxType } from "#server/files/docx.ts";
import { linesOfDocx } from "#server/files/docx-lines.ts";
import { readKeptFile } from "#server/files/store.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { readFile as declared } from "../contract.ts";
import { loadFile } from "./load-file.ts";

/** What a Word file says. @throws rule `not-word`; conflict `checksum-differs` when the content is not what was kept. */
export async function readFile(ctx: ActionContext, input: InputOf<typeof declared>): Promise<WordLines> {
  const file = await loadFile(ctx, input);
  if (file.type !== docxType) throw ruleError("not-word", "fileId", "Chỉ tệp Word mới cần đọc phần chữ. Mở thẳng tệp này.");
  return linesOfDocx(await readKeptFile(ctx.config, file));
}
