import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { dropStoredFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail } from "../../contract.ts";
import { loadForChange } from "../../server/load-for-change.ts";
import { documentDetail, getDocumentRow } from "../../server/queries.ts";
import type { removeFile as declared } from "../contract.ts";

/** Takes out a file that should not be there, above all one of a secret document: content and words go, name, checksum and reason stay. */
export async function removeFile(ctx: ActionContext, input: InputOf<typeof declared>): Promise<DocumentDetail> {
  const { documentId, fileId, reason } = input;
  const document = await loadForChange(ctx, input);
  const file = await ctx.tx
    .selectFrom("document_files")
    .select(["file_key", "file_name", "checksum"])
    .where("id", "=", fileId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  if (!file) throw notFound();
  if (!file.file_key) throw ruleError("removed-already", "reason", "Tệp này đã gỡ rồi.");
  await ctx.tx
    .updateTable("document_files")
    .set({ secrecy: null, file_key: null, words: "", search_key: "", removed_at: ctx.now, removed_why: reason })
    .where("id", "=", fileId)
    .execute();
  await ctx.tx
    .updateTable("documents")
    .set({ version: document.version + 1 })
    .where("id", "=", documentId)
    .execute();
  const of = { kind: "document", id: documentId, organisationId: document.organisation.id };
  await record(ctx, { action: "remove-file", ...of, before: { file: file.file_name, checksum: file.checksum }, after: { reason } });
  await dropStoredFile(ctx.config, file.file_key);
  return documentDetail(ctx, await getDocumentRow(ctx.tx, ctx.scope, documentId));
}
