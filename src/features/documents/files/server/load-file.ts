import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getDocumentRow } from "../../server/queries.ts";

/** A file of a document that the caller may see, and that was not taken out. */
export async function loadFile(ctx: ActionContext, { documentId, fileId }: { documentId: number; fileId: number }) {
  await getDocumentRow(ctx.tx, ctx.scope, documentId);
  const file = await ctx.tx
    .selectFrom("document_files")
    .select(["file_key as key", "file_name as name", "file_type as type", "checksum"])
    .where("id", "=", fileId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  if (!file?.key) throw notFound();
  return { ...file, key: file.key };
}
