import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail, registerIncoming as declared } from "../contract.ts";
import { checkDated, checkSecret, checkSubject, documentKinds, referenceText } from "../rules.ts";
import { insertDocument } from "./insert-document.ts";
import { documentDetail, getDocumentRow } from "./queries.ts";

type Incoming = Omit<InputOf<typeof declared>, "organisationId">;

/** A document that came in. The same issuer, kind, number and date stand in a register once. */
export async function registerIncoming(ctx: ActionContext, input: InputOf<typeof declared>): Promise<DocumentDetail> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const row = incomingRow(input, ctx.today);
  const at = { organisation_id: place.id, top_id: place.topId, direction: "in" } as const;
  const id = await insertDocument(ctx, { ...at, ...row, urgency: input.urgency, relay_until: input.relayUntil });
  const { reference, issuer, dated_on: datedOn, kind: documentKind, subject, secrecy } = row;
  const after = { reference, documentKind, issuer, datedOn, receivedOn: input.receivedOn, subject, secrecy };
  await record(ctx, { action: "register-incoming", kind: "document", id, organisationId: place.id, after });
  return documentDetail(ctx, await getDocumentRow(ctx.tx, ctx.scope, id));
}

/** The columns of a document in, checked. @throws rule `dated-in-future`, `received-in-future`, `received-before-dated`, `secret-content`, `subject-missing`. */
export function incomingRow(input: Omit<Incoming, "urgency" | "relayUntil"> & { relayUntil: string | null }, today: string) {
  const { kind, number, suffix, symbol, issuer, datedOn, receivedOn, handler, secrecy } = input;
  checkDated(datedOn, today);
  if (receivedOn > today) throw ruleError("received-in-future", "receivedOn", "Ngày đến chưa tới. Ghi ngày nhận được văn bản.");
  if (receivedOn < datedOn) throw ruleError("received-before-dated", "receivedOn", "Ngày đến sớm hơn ngày văn bản. Kiểm tra lại hai ngày.");
  checkSecret(input);
  checkSubject(input);
  const letters = documentKinds[kind].letters || input.letters;
  const reference = referenceText({ number, suffix, letters, symbol });
  const subject = input.subject ?? "";
  const identity = { kind, number, suffix, letters, symbol, reference, issuer, dated_on: datedOn };
  return { ...identity, received_on: receivedOn, handler, secrecy, subject };
}
