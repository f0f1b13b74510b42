import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { type Checked, checkContent, documentTypes } from "#server/files/check-content.ts";
import { checkWordFile } from "#server/files/docx-read.ts";
import { dropStoredFile, readStoredFile, type StoredFile, storeFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { addJob } from "#server/jobs/progress.ts";
import type { DocumentDetail } from "../../contract.ts";
import { loadForChange } from "../../server/load-for-change.ts";
import { documentDetail, type FoundDocument, getDocumentRow } from "../../server/queries.ts";
import type { attachFile as declared } from "../contract.ts";
import { fileWordsKind } from "./jobs.ts";

const largest = 30 * 1024 * 1024;
const mostFiles = 20;
const noFile = "Chọn một tệp PDF, Word (.docx) hoặc ảnh.";

/** Keeps a file of a document, told by its content; its words are read afterwards by a job. A refused one leaves nothing behind. */
export async function attachFile(ctx: ActionContext, input: InputOf<typeof declared>): Promise<DocumentDetail> {
  const document = await loadForChange(ctx, input);
  if (document.secrecy !== "none")
    throw ruleError("secret-with-file", "file", "Văn bản mật chỉ ghi số và ngày, không kèm tệp. Tệp lưu theo chế độ văn bản mật.");
  if (document.files >= mostFiles) throw ruleError("too-many-files", "file", `Văn bản đã có ${mostFiles} tệp. Gộp tệp hoặc gỡ bớt.`);
  if (!ctx.upload) throw new AppError("invalid", "no-file", noFile, { fields: { file: noFile } });
  const checked: Checked = { type: undefined };
  const stored = await storeFile(ctx.config, checkContent(ctx.upload.stream, largest, checked, documentTypes));
  try {
    if (checked.type === "application/zip") checkWordFile(await readStoredFile(ctx.config, stored.key));
    return await keep(ctx, document, stored, { name: ctx.upload.fileName, type: typeOf(checked) });
  } catch (error) {
    await dropStoredFile(ctx.config, stored.key);
    throw error;
  }
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function typeOf({ type }: Checked): string {
  return type === "application/zip" ? wordType : (type ?? "application/octet-stream");
}

async function keep(
  ctx: ActionContext,
  document: FoundDocument,
  stored: StoredFile,
  { name, type }: { name: string; type: string },
): Promise<DocumentDetail> {
  const { id: fileId } = await ctx.tx
    .insertInto("document_files")
    .values({
      ...{ document_id: document.id, file_key: stored.key, file_name: name, file_type: type, size: stored.size, checksum: stored.checksum },
      ...{ state: type.startsWith("image/") ? "no-text" : "waiting", at: ctx.now, account_id: ctx.user.accountId },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const of = { kind: "document", id: document.id, organisationId: document.organisation.id };
  await record(ctx, { action: "attach-file", ...of, after: { file: name, checksum: stored.checksum } });
  if (!type.startsWith("image/")) await addJob(ctx.tx, { kind: fileWordsKind, accountId: null, payload: { fileId }, now: ctx.now });
  await ctx.tx
    .updateTable("documents")
    .set({ version: document.version + 1 })
    .where("id", "=", document.id)
    .execute();
  return documentDetail(ctx, await getDocumentRow(ctx.tx, ctx.scope, document.id));
}
