import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail, issueDocument as declared } from "../contract.ts";
import { numberingOf } from "../rules.ts";
import { documentDetail, getDocumentRow } from "./queries.ts";
import { issueDocument as issue } from "./writes.ts";

/** A document out: registered with its number at once. */
export async function issueDocument(ctx: ActionContext, input: InputOf<typeof declared>): Promise<DocumentDetail> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { reservedId, number, suffix, subject, ...given } = input;
  const { documentId } = await issue(ctx, { ...given, subject: subject ?? "", numbering: numberingOf({ reservedId, number, suffix }) });
  return documentDetail(ctx, await getDocumentRow(ctx.tx, ctx.scope, documentId));
}
