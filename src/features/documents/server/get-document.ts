import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail, getDocument as declared } from "../contract.ts";
import { documentDetail, getDocumentRow } from "./queries.ts";

export async function getDocument(ctx: ActionContext, { documentId }: InputOf<typeof declared>): Promise<DocumentDetail> {
  return documentDetail(ctx, await getDocumentRow(ctx.tx, ctx.scope, documentId));
}
