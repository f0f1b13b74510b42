import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound, type OrganisationScope, requireInside } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DocumentDetail, DocumentLine } from "../contract.ts";
import type { Reference } from "../references/rules.ts";
import { type Direction, type DocumentKind, documentKinds, wordsOf } from "../rules.ts";

export { issuerOn } from "./find-issuer.ts";

export type FoundDocument = Omit<DocumentDetail, "can"> & {
  topId: number;
  numberId: number | null;
  orgPath: string;
  dissolvedOn: DayText | null;
};

/** Columns of DocumentLine but the excerpt, from `documents d join organisations o`. */
const lineColumns = sql`
  d.id, d.version, json_build_object('id', o.id, 'name', o.name) as organisation, d.direction, d.kind, d.reference, d.issuer,
  d.dated_on as "datedOn", d.received_on as "receivedOn", d.subject, d.urgency, d.secrecy, d.relay_until as "relayUntil",
  d.copy_kind as "copyKind", d.withdrawn_at is not null as "isWithdrawn",
  (select count(*)::int from document_files f where f.document_id = d.id and f.removed_at is null) as files`;

const pointer = (alias: string) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`json_build_object('id', ${column("id")}, 'reference', ${column("reference")}, 'kind', ${column("kind")},
    'datedOn', ${column("dated_on")}, 'issuer', ${column("issuer")})`;
};

/** The words as PostgreSQL asks for them: each of them, the beginning of a word is enough. Null when nothing was typed. */
export function textQuery(text: string): string | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(" & ");
}

/** SQL condition over `documents d`: the words stand in the register, or in a file that is kept. */
export function holdsWords(query: string): RawBuilder<boolean> {
  return sql<boolean>`d.id in (
    select id from documents where search @@ to_tsquery('simple', ${query})
    union all select document_id from document_files where search @@ to_tsquery('simple', ${query}) and removed_at is null)`;
}

/** Lines of the documents that the condition over `d` and `o` picks, newest first, with a place where the words stand in a file. */
export async function findDocumentLines(
  reader: Reader,
  condition: RawBuilder<boolean>,
  { text, limit, offset = 0 }: { text: string; limit: number; offset?: number },
): Promise<DocumentLine[]> {
  const query = textQuery(text);
  const [word = ""] = wordsOf(text);
  const excerpt = query
    ? sql`(select substr(f.words, greatest(strpos(f.search_key, ${word}) - 60, 1), 180)
        from document_files f where f.document_id = d.id and f.removed_at is null and f.search @@ to_tsquery('simple', ${query})
          and not d.search @@ to_tsquery('simple', ${query}) order by f.id limit 1)`
    : sql`null`;
  const { rows } = await sql<DocumentLine>`
    select ${lineColumns}, ${excerpt} as excerpt from documents d join organisations o on o.id = d.organisation_id where ${condition}
    order by d.dated_on desc, d.id desc limit ${limit} offset ${offset}`.execute(reader);
  return rows;
}

export async function countDocuments(reader: Reader, condition: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from documents d join organisations o on o.id = d.organisation_id where ${condition}`.execute(reader);
  return rows[0]?.count ?? 0;
}

/** The document with all that its page shows. @throws not-found outside of what the caller may see, forbidden without the permission. */
export async function getDocumentRow(reader: Reader, scope: OrganisationScope, id: number): Promise<FoundDocument> {
  const { rows } = await sql<FoundDocument>`
    select ${lineColumns}, null as excerpt, d.number, d.suffix, d.letters, d.symbol, d.body, d.recipients, d.authority,
      d.signer_position as "signerPosition", d.signer_name as "signerName", d.handler, d.copied_part as "copiedPart",
      d.withdrawn_why as "withdrawnWhy",
      case when d.made_from is not null then json_build_object('what', d.made_from, 'id', d.made_from_id) end as "madeFrom", d.top_id as "topId", d.number_id as "numberId", o.path as "orgPath", o.dissolved_on as "dissolvedOn",
      (select t.name from document_numbers n join number_series s on s.id = n.series_id join terms t on t.id = s.term_id
        where n.id = d.number_id) as term,
      (select ${pointer("a")} from documents a where a.id = d.original_id) as original,
      coalesce((select json_agg(${pointer("c")} order by c.dated_on, c.id) from documents c
        where c.original_id = d.id and c.withdrawn_at is null), '[]') as copies,
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.file_name, 'type', f.file_type, 'size', f.size, 'checksum', f.checksum,
          'state', f.state, 'removedWhy', case when f.removed_at is not null then f.removed_why end) order by f.id)
        from document_files f where f.document_id = d.id), '[]') as attached
    from documents d join organisations o on o.id = d.organisation_id where d.id = ${id}`.execute(reader);
  const [row] = rows;
  if (!row) throw notFound();
  requireInside(scope, { path: row.orgPath, dissolvedOn: row.dissolvedOn });
  return row;
}

export function documentDetail(ctx: ActionContext, row: FoundDocument): DocumentDetail {
  const { topId: _, numberId: __, orgPath, dissolvedOn, ...detail } = row;
  return { ...detail, can: ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [] };
}

type Pointer = NonNullable<DocumentDetail["original"]>;

/** The documents of the scope that a reference can mean, newest first; of all days unless it names one. */
export async function findByReference(reader: Reader, scope: OrganisationScope, reference: Reference): Promise<Pointer[]> {
  const { number, suffix, letters, symbol, kinds, datedOn } = reference;
  const { rows } = await sql<{ found: Pointer }>`
    select ${pointer("d")} as found from documents d join organisations o on o.id = d.organisation_id
    where ${inScope(scope, "o.path")} and d.withdrawn_at is null and d.number = ${number} and d.suffix = ${suffix} and d.letters = ${letters}
      and lower(d.symbol) = lower(${symbol}) and d.kind = any(${kinds}) and (${datedOn}::date is null or d.dated_on = ${datedOn}::date)
    order by d.dated_on desc, d.id limit 50`.execute(reader);
  return rows.map(({ found }) => found);
}

export interface DocumentToRelay {
  id: number;
  /** "36-CT/TW"; empty for a document without a number. */
  reference: string;
  /** "Chỉ thị" */
  kind: string;
  issuer: string;
  datedOn: DayText;
  subject: string;
}

/**
 * What an organisation is to hear of in its meeting on `day`: documents that itself or a place above it marked so, newest first; never a
 * secret one. For the draft agenda of a cell; the caller has proved that the reader may prepare that meeting.
 */
export async function findToRelay(reader: Reader, organisationId: number, day: DayText): Promise<DocumentToRelay[]> {
  const { rows } = await sql<Omit<DocumentToRelay, "kind"> & { kind: DocumentKind }>`
    select d.id, d.reference, d.kind, d.issuer, d.dated_on as "datedOn", d.subject
    from documents d join organisations o on o.id = d.organisation_id
    where starts_with((select path from organisations where id = ${organisationId}), o.path) and d.withdrawn_at is null
      and d.secrecy = 'none' and d.relay_until >= ${day}::date and coalesce(d.received_on, d.dated_on) <= ${day}::date
    order by d.dated_on desc, d.id desc limit 50`.execute(reader);
  return rows.map((row) => ({ ...row, kind: documentKinds[row.kind].name }));
}

export interface RegisteredDocument {
  id: number;
  /** In whose order the register stands: the day a document came in, or the day of one that went out. */
  day: DayText;
  direction: Direction;
  reference: string | null;
  datedOn: DayText;
  /** Who sent a document in, or gets one that went out. */
  other: string | null;
  /** Null for a secret document. */
  subject: string | null;
  /** Who deals with a document in, or signed one out. */
  person: string | null;
}

/** The register of a place from `from` to `to`, without what was withdrawn. The caller has proved that the reader may see it. */
export async function findRegistered(
  reader: Reader,
  organisationId: number,
  { from, to }: { from: DayText; to: DayText },
): Promise<RegisteredDocument[]> {
  const { rows } = await sql<RegisteredDocument>`
    select d.id, coalesce(d.received_on, d.dated_on) as day, d.direction, nullif(d.reference, '') as reference, d.dated_on as "datedOn",
      nullif(case d.direction when 'in' then d.issuer else replace(d.recipients, E'\n', '; ') end, '') as other, nullif(d.subject, '') as subject,
      nullif(case d.direction when 'in' then d.handler else d.signer_name end, '') as person
    from documents d
    where d.organisation_id = ${organisationId} and d.withdrawn_at is null
      and coalesce(d.received_on, d.dated_on) between ${from}::date and ${to}::date
    order by day, d.id`.execute(reader);
  return rows;
}
