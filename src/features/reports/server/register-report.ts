import type { InputOf } from "#contract/endpoint.ts";
import { numberingOf } from "#features/documents/rules.ts";
import { type IssuedDocument, issueDocument } from "#features/documents/server/writes.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { signReport } from "../contract.ts";
import { issuingBody } from "../rules.ts";
import type { FoundReport } from "./queries.ts";

/**
 * Enters a report that is being signed in the register out, which gives it its number. Whoever may sign need not keep the register.
 * @throws what `issueDocument` throws: `no-term` at `datedOn`, `number-taken`, `number-not-reserved`, `may-not-issue`.
 */
export function registerReport(ctx: ActionContext, report: FoundReport, input: InputOf<typeof signReport>): Promise<IssuedDocument> {
  const { id, organisationId, title, recipients, authority, signerPosition, signerName } = report;
  return issueDocument(ctx, {
    ...{ organisationId, body: issuingBody(report), kind: "report", datedOn: input.datedOn, numbering: numberingOf(input) },
    ...{ subject: title, recipients, authority, signerPosition, signerName, madeFrom: { what: "report", id } },
  });
}
