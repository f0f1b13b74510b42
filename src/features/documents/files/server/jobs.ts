import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { tidyText } from "#contract/names.ts";
import { withoutUnusableSigns } from "#contract/text.ts";
import { wordsOfDocx } from "#server/files/docx-read.ts";
import { wordsOfPdf } from "#server/files/pdf-read.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { JobTask } from "#server/jobs/worker.ts";
import { searchWords } from "../../rules.ts";

export const fileWordsKind = "document-words";

/** More than any document of an office has; a tsvector ends at one megabyte. */
const mostSigns = 400_000;

/** Reads the words of a file that was just kept, so that it can be found by them. A file nobody can read is kept all the same. */
export const readFileWords: JobTask = async (ctx, payload) => {
  const { fileId } = z.parse(z.object({ fileId: Id }), payload);
  const file = await ctx.db.selectFrom("document_files").select(["file_key", "file_type"]).where("id", "=", fileId).executeTakeFirst();
  if (!file?.file_key) return { signs: 0 };
  const content = await readStoredFile(ctx.config, file.file_key);
  const read = file.file_type === "application/pdf" ? await wordsOfPdf(content) : wordsOfDocx(content);
  const words = tidyText(withoutUnusableSigns(read)).slice(0, mostSigns);
  await ctx.db
    .updateTable("document_files")
    .set({ state: words === "" ? "no-text" : "read", words, search_key: searchWords(words) })
    .where("id", "=", fileId)
    .where("removed_at", "is", null)
    .execute();
  return { signs: words.length };
};
