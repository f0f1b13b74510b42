import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkMayIssue, documentKinds, referenceText } from "../../rules.ts";
import { issuerOn } from "../../server/find-issuer.ts";
import { reserveNumber as reserve } from "../../server/writes.ts";
import type { reserveNumber as declared } from "../contract.ts";

/** Keeps the next number for a document still to be signed; the day may lie ahead. */
export async function reserveNumber(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { body, kind, day } = input;
  const { symbol, mayIssue } = await issuerOn(ctx.tx, place.id, body, day);
  checkMayIssue(kind, body, mayIssue);
  const taken = await reserve(ctx, input);
  return { ...taken, reference: referenceText({ number: taken.number, letters: documentKinds[kind].letters, symbol }) };
}
