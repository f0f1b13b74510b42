import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail, withdrawDocument as declared } from "../contract.ts";
import { loadForChange } from "./load-for-change.ts";
import { documentDetail, getDocumentRow } from "./queries.ts";
import { voidNumber } from "./writes.ts";

/** Takes a document out of the register that should not stand in it. Its row stays with the reason; its number is not given again. */
export async function withdrawDocument(ctx: ActionContext, input: InputOf<typeof declared>): Promise<DocumentDetail> {
  const { documentId, reason } = input;
  const document = await loadForChange(ctx, input);
  if (document.madeFrom?.what === "report")
    throw new AppError(
      "rule",
      "made-from-report",
      "Văn bản này là báo cáo đã ký nên không thôi đăng ký được. Lập báo cáo bổ sung nếu cần sửa.",
    );
  if (document.copies.length > 0) throw new AppError("rule", "has-copies", "Văn bản này đã có bản sao. Thôi đăng ký các bản sao trước.");
  const organisationId = document.organisation.id;
  if (document.numberId !== null) await voidNumber(ctx, { numberId: document.numberId, organisationId, reason, from: "used" });
  await ctx.tx
    .updateTable("documents")
    .set({ withdrawn_at: ctx.now, withdrawn_why: reason, version: document.version + 1 })
    .where("id", "=", documentId)
    .execute();
  const of = { kind: "document", id: documentId, organisationId };
  await record(ctx, { action: "withdraw-document", ...of, before: { isWithdrawn: false }, after: { isWithdrawn: true, reason } });
  return documentDetail(ctx, await getDocumentRow(ctx.tx, ctx.scope, documentId));
}
