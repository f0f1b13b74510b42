// Numbers of documents: one sequence for each kind, issuer and committee term (Hướng dẫn 36-HD/VPTW; one for everything in a congress).
// A number is taken once, in the order asked for, and every number up to the last one has a row that says what became of it.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import type { Transaction } from "#server/db/connect.ts";
import { type Recorder, record } from "#server/history.ts";
import {
  type CopyKind,
  checkDated,
  checkMayIssue,
  checkSecret,
  checkSubject,
  type DocumentKind,
  documentKinds,
  type IssuingBody,
  type MadeFrom,
  type Numbering,
  referenceText,
  type Secrecy,
  type urgencyNames,
} from "../rules.ts";
import { issuerOn } from "./find-issuer.ts";
import { insertDocument } from "./insert-document.ts";
import { lockSeries, type Sequence } from "./lock-series.ts";

export interface TakenNumber {
  /** The row of `document_numbers`. */
  id: number;
  number: number;
  /** "2025-2030" */
  term: string;
}

export interface NewDocument {
  organisationId: number;
  body: IssuingBody;
  kind: DocumentKind;
  datedOn: DayText;
  /** Trích yếu. */
  subject?: string;
  /** Nơi nhận, one a line. */
  recipients?: string;
  /** "T/M CHI BỘ" */
  authority?: string;
  signerPosition?: string;
  signerName?: string;
  urgency?: keyof typeof urgencyNames;
  secrecy?: Secrecy;
  relayUntil?: DayText | null;
  numbering: Numbering;
  /** Of what the program issues itself. */
  madeFrom?: { what: MadeFrom; id: number };
  copy?: { originalId: number; kind: CopyKind; part: string };
}

export interface IssuedDocument {
  documentId: number;
  number: number;
  /** As printed: "07-NQ/CB". */
  reference: string;
}

/**
 * Writes a document into the register out and gives it its number, in one transaction: for whatever the program issues itself, such as a
 * cell's resolution or a signed report: `issueDocument(ctx, { organisationId, body: "cell", kind: "resolution", datedOn, subject, numbering: { how: "next" } })`.
 * The caller has proved that the person may; who may issue which kind is a dated rule.
 * @throws rule `no-term`, `may-not-issue`, `dated-in-future`, `secret-content`, `subject-missing`; conflict `number-taken`, `number-not-reserved`.
 */
export async function issueDocument(ctx: Recorder & { readonly today: DayText }, given: NewDocument): Promise<IssuedDocument> {
  const { organisationId, body, kind, datedOn, numbering, secrecy = "none" } = given;
  checkDated(datedOn, ctx.today);
  checkSecret({ ...given, secrecy });
  const issuer = await issuerOn(ctx.tx, organisationId, body, datedOn);
  if (numbering.how !== "old") checkMayIssue(kind, body, issuer.mayIssue);
  checkSubject({ ...given, secrecy });
  const taken = await numberFor(ctx, { organisationId, body, kind, day: datedOn }, numbering);
  const suffix = numbering.how === "old" ? (numbering.suffix ?? "") : "";
  const { letters } = documentKinds[kind];
  const { symbol, name } = issuer;
  const reference = referenceText({ number: taken.number, suffix, letters, symbol });
  const content = contentOf(given);
  const documentId = await insertDocument(ctx, {
    ...{ organisation_id: organisationId, top_id: issuer.topId, direction: "out", kind, number: taken.number, suffix, letters, symbol },
    ...{ reference, issuer: name, body, number_id: taken.id, dated_on: datedOn, secrecy, ...content },
    ...(given.madeFrom && { made_from: given.madeFrom.what, made_from_id: given.madeFrom.id }),
    ...(given.copy && { original_id: given.copy.originalId, copy_kind: given.copy.kind, copied_part: given.copy.part }),
  });
  const after = { reference, documentKind: kind, issuer: name, datedOn, term: taken.term, secrecy, subject: given.subject ?? "" };
  await record(ctx, { action: given.copy ? "copy-document" : "issue-document", kind: "document", id: documentId, organisationId, after });
  return { documentId, number: taken.number, reference };
}

function numberFor(ctx: Recorder, wanted: Sequence, numbering: Numbering): Promise<TakenNumber> {
  if (numbering.how === "next") return takeNumber(ctx, wanted);
  if (numbering.how === "reserved") return redeemNumber(ctx, numbering.numberId, wanted);
  return enterNumber(ctx, { ...wanted, number: numbering.number });
}

function contentOf(given: NewDocument) {
  return {
    subject: given.subject ?? "",
    recipients: given.recipients ?? "",
    authority: given.authority ?? "",
    signer_position: given.signerPosition ?? "",
    signer_name: given.signerName ?? "",
    urgency: given.urgency ?? "none",
    relay_until: given.relayUntil ?? null,
  };
}

/**
 * Takes the next number of a sequence, right under two clerks at once: the second waits for the first.
 * With `purpose` it is kept for a document still to come, without it stays to the caller to hang a document on it (`issueDocument`).
 * @throws rule `no-term` at `datedOn` when no term of the organisation holds the day.
 */
export async function reserveNumber(ctx: Recorder, wanted: Sequence & { purpose: string }): Promise<TakenNumber> {
  const { series, term } = await lockSeries(ctx.tx, wanted);
  const number = series.lastNumber + 1;
  const taken = { id: await insertNumber(ctx, series.id, { number, state: "reserved", purpose: wanted.purpose }), number, term };
  await raiseTo(ctx.tx, series.id, number);
  await recordNumber(ctx, "reserve-number", { ...taken, organisationId: wanted.organisationId, kind: wanted.kind }, wanted.purpose);
  return taken;
}

/** Takes the next number for a document that is issued now; `issueDocument` hangs the document on it. @throws as `reserveNumber`. */
export async function takeNumber(ctx: Recorder, wanted: Sequence): Promise<TakenNumber> {
  const { series, term } = await lockSeries(ctx.tx, wanted);
  const number = series.lastNumber + 1;
  const id = await insertNumber(ctx, series.id, { number, state: "used", purpose: "" });
  await raiseTo(ctx.tx, series.id, number);
  return { id, number, term };
}

/**
 * Enters a number that paper already carries: it stands as it is. What it leaves open below counts as a gap until entered or explained.
 * @throws conflict `number-taken` when the sequence knows the number.
 */
export async function enterNumber(ctx: Recorder, wanted: Sequence & { number: number }): Promise<TakenNumber> {
  const { series, term } = await lockSeries(ctx.tx, wanted);
  const known = await ctx.tx
    .selectFrom("document_numbers")
    .select(["id", "state"])
    .where("series_id", "=", series.id)
    .where("number", "=", wanted.number)
    .executeTakeFirst();
  if (known) throw numberTaken(wanted, term);
  const id = await insertNumber(ctx, series.id, { number: wanted.number, state: "used", purpose: "" });
  await raiseTo(ctx.tx, series.id, Math.max(series.lastNumber, wanted.number));
  return { id, number: wanted.number, term };
}

/** Turns a reserved number into one that a document carries. @throws conflict `number-not-reserved`. */
export async function redeemNumber(ctx: Recorder, numberId: number, wanted: Sequence): Promise<TakenNumber> {
  const { series, term } = await lockSeries(ctx.tx, wanted);
  const row = await ctx.tx
    .updateTable("document_numbers")
    .set({ state: "used" })
    .where("id", "=", numberId)
    .where("series_id", "=", series.id)
    .where("state", "=", "reserved")
    .returning(["id", "number"])
    .executeTakeFirst();
  if (!row) {
    const message = "Số này không còn được giữ cho văn bản loại này. Xem lại sổ số.";
    throw new AppError("conflict", "number-not-reserved", message, { fields: { reservedId: message } });
  }
  return { ...row, term };
}

/**
 * Gives a number up: nothing carries it, and `reason` says why. It is never given again.
 * @throws conflict `changed-meanwhile` unless the number still stands in the state it is given up from.
 */
export async function voidNumber(
  ctx: Recorder,
  given: { numberId: number; organisationId: number; reason: string; from: "reserved" | "used" },
): Promise<void> {
  const row = await ctx.tx
    .updateTable("document_numbers")
    .set({ state: "void", reason: given.reason })
    .where("id", "=", given.numberId)
    .where("state", "=", given.from)
    .returning("number")
    .executeTakeFirst();
  if (!row) throw new AppError("conflict", "changed-meanwhile", "Có người vừa dùng hoặc hủy số này. Tải lại trang để xem.");
  const after = { number: row.number, state: "void", reason: given.reason };
  const of = { kind: "document-number", id: given.numberId, organisationId: given.organisationId };
  await record(ctx, { action: "void-number", ...of, before: { state: given.from }, after });
}

/** Says that nothing carries these numbers of a sequence, and why. The numbers stay; none is given again. */
export async function explainNumbers(ctx: Recorder, seriesId: number, numbers: readonly number[], reason: string): Promise<void> {
  await sql`
    insert into document_numbers (series_id, number, state, reason, at, account_id)
    select ${seriesId}::int, n, 'void', ${reason}, ${ctx.now}::timestamptz, ${ctx.user.accountId}::int from unnest(${[...numbers]}::int[]) n`.execute(
    ctx.tx,
  );
}

async function insertNumber(
  ctx: Recorder,
  series_id: number,
  row: { number: number; state: "reserved" | "used"; purpose: string },
): Promise<number> {
  const { id } = await ctx.tx
    .insertInto("document_numbers")
    .values({ series_id, ...row, at: ctx.now, account_id: ctx.user.accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function raiseTo(tx: Transaction, seriesId: number, lastNumber: number): Promise<void> {
  await tx.updateTable("number_series").set({ last_number: lastNumber }).where("id", "=", seriesId).execute();
}

async function recordNumber(
  ctx: Recorder,
  action: string,
  taken: TakenNumber & { organisationId: number; kind: DocumentKind },
  purpose: string,
): Promise<void> {
  const after = { number: taken.number, documentKind: taken.kind, term: taken.term, purpose };
  await record(ctx, { action, kind: "document-number", id: taken.id, organisationId: taken.organisationId, after });
}

function numberTaken({ number, kind }: Sequence & { number: number }, term: string): AppError {
  const message = `Số ${String(number).padStart(2, "0")} của loại ${documentKinds[kind].name} đã có trong nhiệm kỳ ${term}. Xem lại số trên văn bản.`;
  return new AppError("conflict", "number-taken", message, { fields: { number: message } });
}
