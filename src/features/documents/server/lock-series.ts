import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { type AppError, ruleError } from "#contract/errors.ts";
import type { Transaction } from "#server/db/connect.ts";
import { bodies, type DocumentKind, type IssuingBody } from "../rules.ts";

/** For which sequence a number is asked: `day` is the day of the document, which decides the term. */
export interface Sequence {
  organisationId: number;
  body: IssuingBody;
  kind: DocumentKind;
  day: DayText;
}

interface Series {
  id: number;
  lastNumber: number;
}

/** The sequence for a day's term, made when it is asked for the first time, locked until the transaction ends. */
export async function lockSeries(tx: Transaction, wanted: Sequence): Promise<{ series: Series; term: string }> {
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

function noTerm({ body, day }: Sequence): AppError {
  const what = body === "congress" ? "ngày họp đại hội" : "nhiệm kỳ";
  const on = day.split("-").reverse().join("/");
  return ruleError("no-term", "datedOn", `Chưa ghi ${what} có ngày ${on} nên chưa đánh số được. Ghi ở trang Nhiệm kỳ, rồi lấy số.`);
}
