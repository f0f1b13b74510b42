import { sql } from "kysely";
import { searchKey } from "#contract/names.ts";
import type { Reader } from "#server/db/connect.ts";
import { nameDistance } from "../rules.ts";
import type { Selection } from "./queries.ts";

const mostCandidates = 3000;
const farthest = 2;

/** Up to three names of the place that differ from the typed text by a letter or two. Asked for only when nothing matches. */
export async function suggestNames(reader: Reader, selection: Selection, text: string): Promise<string[]> {
  const typed = searchKey(text);
  const words = typed.split(" ").filter((word) => word.length > 0);
  const [first] = words;
  if (!first || typed.length > 60) return [];
  // With several words, people who share one of them; with one, people with a word that begins alike.
  const alike =
    words.length > 1
      ? sql`string_to_array(m.search_key, ' ') && ${words}`
      : sql`(' ' || m.search_key) like ${`% ${first.slice(0, 1).replace(/[\\%_]/, "\\$&")}%`}`;
  const { rows } = await sql<{ name: string; key: string }>`
    select distinct m.full_name as name, m.search_key as key from ${selection.from} where ${selection.where} and ${alike} limit ${mostCandidates}`.execute(
    reader,
  );
  return rows
    .map(({ name, key }) => ({ name, distance: nameDistance(words, key.split(" ")) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, "vi"))
    .slice(0, 3)
    .map(({ name }) => name);
}
