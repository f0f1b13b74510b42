import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail } from "../../contract.ts";
import { documentDetail, getDocumentRow } from "../../server/queries.ts";
import { issueDocument } from "../../server/writes.ts";
import type { copyDocument as declared } from "../contract.ts";
import { checkCopy } from "../rules.ts";

/** A copy: a registered document of its own with a number of the kind Bản sao, pointing at the original. */
export async function copyDocument(ctx: ActionContext, input: InputOf<typeof declared>): Promise<DocumentDetail> {
  const original = await getDocumentRow(ctx.tx, ctx.scope, input.documentId);
  if (original.isWithdrawn) throw new AppError("rule", "withdrawn", "Văn bản này đã thôi đăng ký nên chỉ xem.");
  checkCopy(original, input);
  const { body, datedOn, recipients, authority, signerPosition, signerName, copyKind, part } = input;
  const { documentId } = await issueDocument(ctx, {
    ...{ organisationId: original.organisation.id, body, kind: "copy", datedOn, subject: original.subject },
    ...{ recipients, authority, signerPosition, signerName, numbering: { how: "next" } },
    copy: { originalId: original.id, kind: copyKind, part },
  });
  return documentDetail(ctx, await getDocumentRow(ctx.tx, ctx.scope, documentId));
}
