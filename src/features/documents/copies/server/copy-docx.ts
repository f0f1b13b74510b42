import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { fullReference } from "../../references/rules.ts";
import { copyKinds, documentKinds } from "../../rules.ts";
import { getDocumentRow } from "../../server/queries.ts";
import { printDocument } from "../../templates/server/queries.ts";
import type { downloadCopyBlock as declared } from "../contract.ts";

/** The parts of a copy that stand after the copied text, under a line as wide as the page: to be printed below a photocopy or a retyped text. */
export async function downloadCopyBlock(ctx: ActionContext, { documentId }: InputOf<typeof declared>): Promise<FileAnswer> {
  const copy = await getDocumentRow(ctx.tx, ctx.scope, documentId);
  const { original, copyKind } = copy;
  if (!original || !copyKind) throw new AppError("rule", "no-copy", "Văn bản này không phải bản sao.");
  const source = await getDocumentRow(ctx.tx, ctx.scope, original.id);
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], copy.organisation.id, copy.datedOn);
  const printing = { organisationId: copy.organisation.id, family: "copy", day: copy.datedOn } as const;
  const body = await printDocument(ctx, printing, {
    layout: inForce["documents.layout"],
    head: { above: null, issuer: copy.issuer, number: copy.reference, place: inForce["documents.place"], date: copy.datedOn },
    kind: copyKinds[copyKind],
    isCopy: true,
    subject: `${documentKinds[source.kind].name} ${fullReference(source)} của ${source.issuer}${copy.copiedPart ? `: ${copy.copiedPart}` : ""}`,
    body: [],
    recipients: copy.recipients.split("\n").filter((line) => line.trim() !== ""),
    signatures: [{ authority: copy.authority, position: copy.signerPosition, name: copy.signerName }],
  });
  return { fileName: `${copyKinds[copyKind]} ${copy.reference.replaceAll("/", "-")}.docx`, contentType: docxType, body };
}
