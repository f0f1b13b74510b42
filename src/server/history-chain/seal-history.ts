// A seal is the whole history as of a moment in one number. Kept outside of the database, it shows what the chains alone
// cannot: that somebody with all rights cut off the end or wrote everything anew.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Reader, Transaction } from "../db/connect.ts";

/** Seals the history as it stands and gives the number to keep, 64 hexadecimal digits. */
export async function sealHistory(tx: Transaction, now: Date): Promise<string> {
  const heads = await tx.selectFrom("history_strands").select(["links", "digest"]).orderBy("strand").execute();
  const digest = together(heads.map((head) => head.digest));
  const links = heads.map((head) => head.links);
  await sql`insert into history_seals (at, links, digest) values (${now}::timestamptz, ${links}::bigint[], ${digest})`.execute(tx);
  return digest.toString("hex");
}

/** The day and time of the seal with this number; null when there is none: then the history is not the one that was sealed. */
export async function findSeal(reader: Reader, number: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI:SS') as at
    from history_seals where digest = ${Buffer.from(number, "hex")}`.execute(reader);
  return rows[0]?.at ?? null;
}

/** Works every seal out again from the links it names. Gives, per seal that does not hold, the first strand that is too short. */
export async function checkSeals(reader: Reader): Promise<(number | null)[]> {
  const broken: (number | null)[] = [];
  let after = 0;
  for (;;) {
    const seals = await findSeals(reader, after);
    if (seals.length === 0) return broken;
    for (const { digest, strands } of seals) {
      const short = strands.indexOf(null);
      if (short >= 0) broken.push(short);
      else if (!together(strands.map((strand) => Buffer.from(strand ?? "", "hex"))).equals(digest)) broken.push(null);
    }
    after = seals.at(-1)?.id ?? after;
  }
}

/** One row per seal with the digests of the links it names, strand by strand; null where the link is gone. */
async function findSeals(reader: Reader, after: number): Promise<{ id: number; digest: Buffer; strands: (string | null)[] }[]> {
  const { rows } = await sql<{ id: number; digest: Buffer; strands: (string | null)[] }>`
    select s.id, s.digest, (
      select json_agg(encode(case when named.number = 0 then sha256(convert_to('strand ' || (named.place - 1), 'UTF8')) else l.digest end, 'hex') order by named.place)
      from unnest(s.links) with ordinality named (number, place)
      left join history_links l on l.strand = named.place - 1 and l.number = named.number) as strands
    from history_seals s where s.id > ${after} order by s.id limit 100`.execute(reader);
  return rows;
}

function together(digests: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const digest of digests) hash.update(digest);
  return hash.digest();
}
