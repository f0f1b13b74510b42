import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail, correctDocument as declared } from "../contract.ts";
import { checkDated, checkSecret, checkSubject, type Secrecy } from "../rules.ts";
import { registeredAlready, searchKeyOf } from "./insert-document.ts";
import { loadForChange } from "./load-for-change.ts";
import { documentDetail, type FoundDocument, getDocumentRow } from "./queries.ts";
import { incomingRow } from "./register-incoming.ts";

type Input = InputOf<typeof declared>;

/** Corrects what was registered. A number out stays what it is; what becomes secret must have neither words nor files. */
export async function correctDocument(ctx: ActionContext, input: Input): Promise<DocumentDetail> {
  const before = await loadForChange(ctx, input);
  checkDated(input.datedOn, ctx.today);
  checkSecret(input);
  checkSubject(input);
  checkFiles(before, input.secrecy);
  checkSigned(before, input);
  if (before.direction === "out") await checkTerm(ctx, before, input.datedOn);
  const row = before.direction === "in" ? incoming(input, ctx.today) : outgoing(before, input);
  if (await isTaken(ctx, before, row)) throw registeredAlready(row.reference);
  const common = { urgency: input.urgency, relay_until: input.relayUntil };
  await ctx.tx
    .updateTable("documents")
    .set({ ...row, ...common, search_key: searchKeyOf(row), version: before.version + 1 })
    .where("id", "=", before.id)
    .execute();
  const after = await getDocumentRow(ctx.tx, ctx.scope, before.id);
  const changed = difference(recorded(before), recorded(after));
  const of = { kind: "document", id: before.id, organisationId: before.organisation.id };
  if (changed) await record(ctx, { action: "correct-document", ...of, ...changed });
  return documentDetail(ctx, after);
}

function incoming(input: Input, today: string) {
  if (!input.incoming) throw ruleError("incoming-missing", "incoming", "Văn bản đến cần số, ký hiệu, nơi ban hành và ngày đến.");
  return incomingRow(
    { ...input.incoming, datedOn: input.datedOn, subject: input.subject, secrecy: input.secrecy, relayUntil: input.relayUntil },
    today,
  );
}

function outgoing(before: FoundDocument, input: Input) {
  return {
    ...{
      kind: before.kind,
      number: before.number,
      suffix: before.suffix,
      symbol: before.symbol,
      issuer: before.issuer,
      reference: before.reference,
    },
    ...{ dated_on: input.datedOn, subject: input.subject ?? "", secrecy: input.secrecy, recipients: input.recipients },
    ...{ authority: input.authority, signer_position: input.signerPosition, signer_name: input.signerName },
  };
}

function checkFiles(before: FoundDocument, secrecy: Secrecy): void {
  if (secrecy === "none" || before.files === 0) return;
  throw ruleError("secret-with-file", "secrecy", "Văn bản mật không kèm tệp. Gỡ hết tệp rồi đổi độ mật.");
}

/** What stands on a signed report stands in its register row too. */
function checkSigned(before: FoundDocument, input: Input): void {
  if (before.madeFrom?.what !== "report") return;
  const fields = ["datedOn", "subject", "secrecy", "authority", "signerPosition", "signerName"] as const;
  const changed = fields.find((field) => (input[field] ?? "") !== before[field]);
  if (changed)
    throw ruleError(
      "made-from-report",
      changed,
      "Văn bản này là báo cáo đã ký nên mục này giữ như bản ký. Lập báo cáo bổ sung nếu cần sửa.",
    );
}

/** The number belongs to a term, and so does the day. */
async function checkTerm(ctx: ActionContext, before: FoundDocument, datedOn: string): Promise<void> {
  if (before.numberId === null) return;
  const { rows } = await sql<{ holds: boolean }>`
    select t.valid @> ${datedOn}::date as holds from document_numbers n join number_series s on s.id = n.series_id join terms t on t.id = s.term_id
    where n.id = ${before.numberId}`.execute(ctx.tx);
  if (rows[0]?.holds) return;
  throw ruleError(
    "other-term",
    "datedOn",
    `Số này thuộc nhiệm kỳ ${before.term ?? ""} mà ngày ghi nằm ngoài nhiệm kỳ đó. Kiểm tra lại ngày.`,
  );
}

type Identity = { kind: string; number: number | null; suffix: string; symbol: string; issuer: string; dated_on: string };

async function isTaken(ctx: ActionContext, before: FoundDocument, row: Identity): Promise<boolean> {
  if (row.number === null) return false;
  const found = await ctx.tx
    .selectFrom("documents")
    .select("id")
    .where("organisation_id", "=", before.organisation.id)
    .where("direction", "=", before.direction)
    .where("id", "<>", before.id)
    .where("withdrawn_at", "is", null)
    .where("kind", "=", row.kind)
    .where("number", "=", row.number)
    .where("suffix", "=", row.suffix)
    .where("issuer", "=", row.issuer)
    .where("dated_on", "=", row.dated_on)
    .where(sql<boolean>`lower(symbol) = lower(${row.symbol})`)
    .executeTakeFirst();
  return found !== undefined;
}

/** What history keeps of a state of the document. */
function recorded(document: FoundDocument) {
  const { reference, kind, issuer, datedOn, receivedOn, subject, recipients, authority, signerPosition, signerName } = document;
  const { urgency, secrecy, handler, relayUntil } = document;
  const who = { recipients, authority, signerPosition, signerName, handler };
  return { reference, documentKind: kind, issuer, datedOn, receivedOn, subject, ...who, urgency, secrecy, relayUntil };
}
