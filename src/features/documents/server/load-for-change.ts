import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { documentDetail, type FoundDocument, getDocumentRow } from "./queries.ts";

/** The document, locked, in the version that the writer saw, and not withdrawn; a second writer is told and gets it as it stands. */
export async function loadForChange(ctx: ActionContext, given: { documentId: number; version: number }): Promise<FoundDocument> {
  await ctx.tx.selectFrom("documents").select("id").where("id", "=", given.documentId).forUpdate().execute();
  const document = await getDocumentRow(ctx.tx, ctx.scope, given.documentId);
  if (document.version !== given.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa văn bản này.", { current: documentDetail(ctx, document) });
  if (document.isWithdrawn) throw new AppError("rule", "withdrawn", "Văn bản này đã thôi đăng ký nên chỉ xem.");
  return document;
}
