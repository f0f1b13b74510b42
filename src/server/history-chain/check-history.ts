// Proves the history against its chains (migration 0012_history_chain). It trusts nothing that is stored but the digests:
// each row is read again as it stands now, and every digest is worked out here.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Reader } from "../db/connect.ts";
import { checkSeals } from "./seal-history.ts";

/** Something in the history is not as the program wrote it. */
export interface Finding {
  what: "changed" | "missing" | "unchained" | "link" | "cut" | "seal";
  /** The row of history, or the first one of the link; null for a strand or a seal as a whole. */
  historyId: number | null;
  /** The row as it stands now. */
  line: HistoryLine | null;
  strand: number | null;
}

export interface HistoryLine {
  at: string;
  by: string | null;
  action: string;
  objectKind: string;
  objectId: number;
}

export interface HistoryState {
  rows: number;
  links: number;
  findings: number;
  /** Of the finding with the smallest row number. */
  first: Finding | null;
}

/** Reads everything once, strand by strand, in pieces: memory stays the same however long the history is. Needs one snapshot. */
export async function checkHistory(reader: Reader): Promise<HistoryState> {
  const state: HistoryState = { rows: 0, links: 0, findings: 0, first: null };
  const tell = (finding: Finding) => {
    state.findings += 1;
    if (isEarlier(finding, state.first)) state.first = finding;
  };
  for (const head of await findHeads(reader)) {
    const walked = await walkStrand(reader, head.strand, state, tell);
    if (walked.links !== head.links || !walked.digest.equals(head.digest))
      tell({ what: "cut", historyId: walked.lastId, line: null, strand: head.strand });
  }
  await findUnchained(reader, tell);
  for (const strand of await checkSeals(reader)) tell({ what: "seal", historyId: null, line: null, strand });
  return state;
}

/** The digest that a strand begins with. */
export function beginning(strand: number): Buffer {
  return sha256(Buffer.from(`strand ${strand}`));
}

export function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

interface Head {
  strand: number;
  links: number;
  digest: Buffer;
}

async function findHeads(reader: Reader): Promise<Head[]> {
  return reader.selectFrom("history_strands").select(["strand", "links", "digest"]).orderBy("strand").execute();
}

type Tell = (finding: Finding) => void;

/** What stands behind one row of a link. */
interface ChainedRow extends HistoryLine {
  number: number;
  linkDigest: Buffer;
  id: number;
  kept: Buffer;
  /** The row as it is digested; null when it is gone. */
  text: string | null;
}

async function walkStrand(reader: Reader, strand: number, state: HistoryState, tell: Tell) {
  const walked = { links: 0, digest: beginning(strand), lastId: null as number | null };
  for (;;) {
    const rows = await findLinks(reader, strand, walked.links);
    if (rows.length === 0) return walked;
    for (const link of byLink(rows)) {
      checkLink({ strand, link, number: walked.links + 1, before: walked.digest }, tell);
      const last = link[link.length - 1];
      if (last) Object.assign(walked, { links: last.number, digest: last.linkDigest, lastId: last.id });
      state.links += 1;
      state.rows += link.length;
    }
  }
}

/** A link that does not follow from the one before is told once; the walk goes on from what is stored. */
function checkLink({ strand, link, number, before }: { strand: number; link: ChainedRow[]; number: number; before: Buffer }, tell: Tell) {
  const [first] = link;
  if (!first) return;
  const follows = sha256(Buffer.concat([before, ...link.map(({ kept }) => kept)]));
  if (first.number !== number || !follows.equals(first.linkDigest))
    tell({ what: "link", historyId: first.id, line: lineOf(first), strand });
  for (const row of link) {
    if (row.text === null) tell({ what: "missing", historyId: row.id, line: null, strand });
    else if (!sha256(Buffer.from(row.text)).equals(row.kept)) tell({ what: "changed", historyId: row.id, line: lineOf(row), strand });
  }
}

const linksAtOnce = 40;

/** One result row per row of history that the links name, in their order. */
async function findLinks(reader: Reader, strand: number, after: number): Promise<ChainedRow[]> {
  const { rows } = await sql<ChainedRow>`
    select l.number, l.digest as "linkDigest", kept.id, kept.digest as kept, ${lineColumns},
      (jsonb_strip_nulls(to_jsonb(h) - '{before,after}'::text[]) || jsonb_build_object('before', h.before, 'after', h.after))::text as text
    from (select * from history_links where strand = ${strand} and number > ${after} order by number limit ${linksAtOnce}) l
    cross join lateral unnest(l.history_ids, l.row_digests) with ordinality kept (id, digest, place)
    left join history h on h.id = kept.id left join accounts a on a.id = h.account_id
    order by l.number, kept.place`.execute(reader);
  return rows;
}

/** Rows that no link names were put in past the program; the first thousand are enough. */
async function findUnchained(reader: Reader, tell: Tell): Promise<void> {
  const { rows } = await sql<HistoryLine & { id: number }>`
    select h.id, ${lineColumns}
    from history h left join accounts a on a.id = h.account_id
    where not exists (select from (select unnest(history_ids) as id from history_links) chained where chained.id = h.id)
    order by h.id limit 1000`.execute(reader);
  for (const row of rows) tell({ what: "unchained", historyId: row.id, line: lineOf(row), strand: null });
}

const lineColumns = sql`to_char(h.at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI:SS') as at, a.display_name as by, h.action,
  h.object_kind as "objectKind", h.object_id as "objectId"`;

function* byLink(rows: readonly ChainedRow[]): Generator<ChainedRow[]> {
  let link: ChainedRow[] = [];
  for (const row of rows) {
    if (link[0] && link[0].number !== row.number) {
      yield link;
      link = [];
    }
    link.push(row);
  }
  if (link.length > 0) yield link;
}

function lineOf({ at, by, action, objectKind, objectId }: HistoryLine): HistoryLine {
  return { at, by, action, objectKind, objectId };
}

function isEarlier(finding: Finding, other: Finding | null): boolean {
  return other === null || (finding.historyId ?? Number.POSITIVE_INFINITY) < (other.historyId ?? Number.POSITIVE_INFINITY);
}
