import { sql } from "kysely";
import { notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { BookLine, Closing, EnteredRow } from "../contract.ts";
import {
  type BookPart,
  type BookType,
  type Column,
  checkPeriod,
  committeeBook,
  daysOf,
  type FrozenBook,
  shortCode,
  termOf,
} from "../rules.ts";
import { shippedTypes } from "../shipped.ts";

interface SetType extends Omit<BookType, "source" | "columns"> {
  columns: Column[];
  isKept: boolean;
}

/** The books that a place keeps in a year: those shipped, as the committees above it and itself renamed, left out or added to them. */
export async function typesAt(reader: Reader, organisationId: number, year: number): Promise<BookType[]> {
  const { rows } = await sql<SetType>`
    select distinct on (t.code) t.code, t.name, t.period, t.columns, t.is_kept as "isKept", t.source as origin
    from book_types t join organisations o on o.id = t.organisation_id
    where starts_with((select path from organisations where id = ${organisationId}), o.path) and t.from_year <= ${year}
    order by t.code, o.level desc, t.from_year desc, t.id desc`.execute(reader);
  const set = new Map(rows.map((row) => [row.code, row]));
  const shipped = shippedTypes.map((type) => {
    const own = set.get(type.code);
    return { ...type, ...(own && { name: own.name, origin: own.origin }), isKept: own?.isKept ?? true };
  });
  const added = rows.filter(({ code }) => !shippedTypes.some((type) => type.code === code));
  return [...shipped, ...added.map((row) => ({ ...row, source: "entered" as const }))]
    .filter(({ isKept }) => isKept)
    .map(({ isKept: _, ...type }) => type);
}

/** The type of a book of that period. @throws not-found when the place keeps no such book. */
export async function getType(reader: Reader, organisationId: number, code: string, period: string): Promise<BookType> {
  const types = await typesAt(reader, organisationId, Number(period.slice(0, 4)));
  const type = types.find((one) => one.code === code);
  if (!type) throw notFound();
  checkPeriod(type, period);
  return type;
}

/** The book of a year, or of the last term that holds it; a term nobody closed yet runs five years from the year. */
export async function periodOf(reader: Reader, type: BookType, organisationId: number, year: number): Promise<string> {
  if (type.period === "year") return String(year);
  const { rows } = await sql<{ period: string }>`
    select period from (
      select period from book_closings where organisation_id = ${organisationId} and book_code = ${type.code}
      union select period from book_rows where organisation_id = ${organisationId} and book_code = ${type.code}) known
    where ${String(year)} between left(period, 4) and right(period, 4) order by period desc limit 1`.execute(reader);
  return rows[0]?.period ?? termOf(year);
}

/** The rows entered in a book for the periods named that were not struck out, by day. */
export async function findEntered(reader: Reader, organisationId: number, code: string, ...periods: string[]): Promise<EnteredRow[]> {
  return reader
    .selectFrom("book_rows")
    .select(["id", "version", "day", "said_by as saidBy"])
    .select((eb) => eb.ref("content").$castTo<EnteredRow["content"]>().as("content"))
    .where("organisation_id", "=", organisationId)
    .where("book_code", "=", code)
    .where("period", "in", periods)
    .where("ended_at", "is", null)
    .orderBy("day")
    .orderBy("id")
    .execute();
}

interface ClosingRow extends FrozenBook {
  id: number;
  rowCount: number;
  checksum: string;
  reason: string;
  closedAt: string;
  closedBy: string;
}
export type FoundClosing = ClosingRow;

function selectClosing(reader: Reader) {
  return reader
    .selectFrom("book_closings")
    .select(["id", "organisation_id as organisationId", "book_code as code", "period", "edition", "name", "place", "row_count as rowCount"])
    .select(["checksum", "reason", "closed_by_name as closedBy"])
    .select((eb) => [eb.ref("parts").$castTo<BookPart[]>().as("parts"), sql<string>`to_json(closed_at) #>> '{}'`.as("closedAt")]);
}

/** The closings of one book, the last one first. */
export async function findClosings(reader: Reader, organisationId: number, code: string, period: string): Promise<FoundClosing[]> {
  return selectClosing(reader)
    .where("organisation_id", "=", organisationId)
    .where("book_code", "=", code)
    .where("period", "=", period)
    .orderBy("edition", "desc")
    .execute();
}

export async function findClosing(reader: Reader, id: number): Promise<FoundClosing | undefined> {
  return selectClosing(reader).where("id", "=", id).executeTakeFirst();
}

/** The closing whose checksum is, or begins with, what was typed. */
export async function findClosingByCode(reader: Reader, signs: string): Promise<FoundClosing | undefined> {
  return selectClosing(reader)
    .where(sql<boolean>`left(checksum, 12) = ${signs.slice(0, 12)} and starts_with(checksum, ${signs})`)
    .executeTakeFirst();
}

export function closingLine({ id, edition, checksum, rowCount, reason, closedAt, closedBy }: FoundClosing): Closing {
  return { id, edition, code: shortCode(checksum), rows: rowCount, reason, closedAt, closedBy };
}

/** How many rows each source holds and the last closing of each book, in one query for the list of a year. */
export async function findBookLines(
  reader: Reader,
  organisationId: number,
  books: readonly { type: BookType; period: string }[],
): Promise<BookLine[]> {
  const asked = books.map(({ type, period }) => ({ code: type.code, source: type.source, period, ...daysOf(period) }));
  const { rows } = await sql<{ code: string; rows: number; closing: Closing | null }>`
    select b.code, case b.source
        when 'minutes' then (select count(*) from meetings m
          where m.organisation_id = ${organisationId} and m.held_on between b."from" and b."to")
        when 'entered' then (select count(*) from book_rows r
          where r.organisation_id = ${organisationId} and r.book_code = b.code and r.period = b.period and r.ended_at is null)
          + (select count(*) from committee_meetings k
          where b.code = ${committeeBook} and k.organisation_id = ${organisationId} and k.held_on between b."from" and b."to")
        when 'documents' then (select count(*) from book_rows r
          where r.organisation_id = ${organisationId} and r.book_code = b.code and r.period = b.period and r.ended_at is null)
          + (select count(*) from documents d where d.organisation_id = ${organisationId} and d.withdrawn_at is null
            and coalesce(d.received_on, d.dated_on) between b."from" and b."to")
        else (select count(distinct ms.member_id) from memberships ms
          where ms.organisation_id = ${organisationId} and ms.valid && daterange(b."from", b."to", '[]')) end::int as rows,
      (select json_build_object('id', c.id, 'edition', c.edition, 'code', upper(substr(c.checksum, 1, 4) || '-' || substr(c.checksum, 5, 4) || '-' || substr(c.checksum, 9, 4)),
          'rows', c.row_count, 'reason', c.reason, 'closedAt', c.closed_at, 'closedBy', c.closed_by_name)
        from book_closings c where c.organisation_id = ${organisationId} and c.book_code = b.code and c.period = b.period
        order by c.edition desc limit 1) as closing
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as b(code text, source text, period text, "from" date, "to" date)`.execute(
    reader,
  );
  const found = new Map(rows.map((row) => [row.code, row]));
  return books.map(({ type: { code, name, source, origin }, period }) => ({
    ...{ code, name, source, origin, period },
    rows: found.get(code)?.rows ?? 0,
    closing: found.get(code)?.closing ?? null,
  }));
}
