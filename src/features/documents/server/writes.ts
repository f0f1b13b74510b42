// Numbers of documents: one sequence for each kind, issuer and committee term (Hướng dẫn 36-HD/VPTW; one for everything in a congress).
// A number is taken once, in the order asked for, and every number up to the last one has a row that says what became of it.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import type { Transaction } from "#server/db/connect.ts";
import { type Recorder, record } from "#server/history.ts";
import { bodies, type DocumentKind, documentKinds, type IssuingBody } from "../rules.ts";

/** For which sequence a number is asked: `day` is the day of the document, which decides the term. */
export interface Sequence {
  organisationId: number;
  body: IssuingBody;
  kind: DocumentKind;
  day: DayText;
}

export interface TakenNumber {
  /** The row of `document_numbers`. */
  id: number;
  number: number;
  /** "2025-2030" */
  term: string;
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
export async function useReserved(ctx: Recorder, numberId: number, wanted: Sequence): Promise<TakenNumber> {
  const { series, term } = await lockSeries(ctx.tx, wanted);
  const row = await ctx.tx
    .updateTable("document_numbers")
    .set((eb) => ({ state: "used", version: eb("version", "+", 1) }))
    .where("id", "=", numberId)
    .where("series_id", "=", series.id)
    .where("state", "=", "reserved")
    .returning(["id", "number"])
    .executeTakeFirst();
  if (!row) throw new AppError("conflict", "number-not-reserved", "Số này không còn được giữ cho văn bản loại này. Xem lại sổ số.");
  return { ...row, term };
}

/**
 * Gives a number up: nothing carries it, and `reason` says why. It is never given again.
 * @throws conflict `changed-meanwhile` unless the number stands in one of the states and in the version seen.
 */
export async function voidNumber(
  ctx: Recorder,
  given: { numberId: number; version: number; organisationId: number; reason: string; from: "reserved" | "used" },
): Promise<void> {
  const row = await ctx.tx
    .updateTable("document_numbers")
    .set({ state: "void", reason: given.reason, version: given.version + 1 })
    .where("id", "=", given.numberId)
    .where("version", "=", given.version)
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

interface Series {
  id: number;
  lastNumber: number;
}

/** The sequence for a day's term, made when it is asked for the first time, locked until the transaction ends. */
async function lockSeries(tx: Transaction, wanted: Sequence): Promise<{ series: Series; term: string }> {
  const isCongress = wanted.body === "congress";
  const term = await tx
    .selectFrom("terms")
    .select(["id", "name"])
    .where("organisation_id", "=", wanted.organisationId)
    .where("kind", "=", isCongress ? "congress" : "committee")
    .where(sql<boolean>`valid @> ${wanted.day}::date`)
    .executeTakeFirst();
  if (!term) throw noTerm(wanted);
  const key = { term_id: term.id, seat: bodies[wanted.body].seat, kind: isCongress ? null : wanted.kind };
  await tx
    .insertInto("number_series")
    .values(key)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const series = await tx
    .selectFrom("number_series")
    .select(["id", "last_number as lastNumber"])
    .where("term_id", "=", key.term_id)
    .where("seat", "=", key.seat)
    .where("kind", "is not distinct from", key.kind)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { series, term: term.name };
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

function noTerm({ body, day }: Sequence): AppError {
  const what = body === "congress" ? "ngày họp đại hội" : "nhiệm kỳ";
  const on = day.split("-").reverse().join("/");
  return ruleError("no-term", "datedOn", `Chưa ghi ${what} có ngày ${on} nên chưa đánh số được. Ghi ở trang Nhiệm kỳ, rồi lấy số.`);
}

function numberTaken({ number, kind }: Sequence & { number: number }, term: string): AppError {
  const message = `Số ${String(number).padStart(2, "0")} của loại ${documentKinds[kind].name} đã có trong nhiệm kỳ ${term}. Xem lại số trên văn bản.`;
  return new AppError("conflict", "number-taken", message, { fields: { number: message } });
}
