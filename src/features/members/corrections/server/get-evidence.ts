import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { getEvidence as declared } from "../contract.ts";
import { type EvidenceType, evidenceTypes } from "../rules.ts";
import { lockRequest } from "./queries.ts";
import { noteOpening } from "./read-correction.ts";

/** The paper behind a request. */
export async function getEvidence(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const request = await lockRequest(ctx.tx, ctx.scope, input.correctionId);
  if (!request.evidenceKey) throw notFound();
  const type = request.evidenceType as EvidenceType; // checked by the table
  await noteOpening(ctx, request, "Giấy tờ kèm theo");
  return {
    fileName: `giay-to-${request.id}.${evidenceTypes[type].toLowerCase()}`,
    contentType: type,
    body: await readStoredFile(ctx.config, request.evidenceKey),
  };
}
