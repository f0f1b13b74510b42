import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import { planKept } from "#server/db/kept-plans.ts";
import { type RuleKey, type RuleValue, ruleKinds } from "../rules.ts";

/**
 * The value in force for an organisation on a day: the nearest one up its path, else the shipped one.
 * @throws Error when no value is shipped for the key on that day (a fault of ours, caught by a test).
 */
export async function rule<Key extends RuleKey>(
  reader: Reader,
  key: Key,
  organisationId: number | null,
  day: DayText,
): Promise<RuleValue<Key>> {
  const values = await rules(reader, [key], organisationId, day);
  return values[key];
}

/** Several rules in one query. */
export async function rules<Key extends RuleKey>(
  reader: Reader,
  keys: readonly Key[],
  organisationId: number | null,
  day: DayText,
): Promise<{ [K in Key]: RuleValue<K> }> {
  // One row per key: the value whose organisation is deepest in the path of the one asked for.
  const { rows } = await sql<{ key: Key; value: unknown }>`
    select ${planKept} distinct on (r.key) r.key, r.value
    from regulations r left join organisations at on at.id = r.organisation_id
    where r.key = any(${[...keys]}) and r.withdrawn_at is null and r.valid @> ${day}::date
      and (r.organisation_id is null or starts_with((select path from organisations where id = ${organisationId}), at.path))
    order by r.key, at.level desc nulls last`.execute(reader);
  const found = new Map(rows.map((row) => [row.key, row.value]));
  const entries = keys.map((key) => {
    if (!found.has(key)) throw new Error(`no value of rule ${key} on ${day}`);
    return [key, ruleKinds[key].schema.parse(found.get(key))] as const;
  });
  return Object.fromEntries(entries) as { [K in Key]: RuleValue<K> }; // fromEntries forgets which value goes with which key
}

/** The value in force with the document it rests on; null when none is shipped for that day. */
export async function findRule(
  reader: Reader,
  key: RuleKey,
  organisationId: number,
  day: DayText,
): Promise<{ value: unknown; source: string } | null> {
  const { rows } = await sql<{ value: unknown; source: string }>`
    select r.value, r.source from regulations r left join organisations at on at.id = r.organisation_id
    where r.key = ${key} and r.withdrawn_at is null and r.valid @> ${day}::date
      and (r.organisation_id is null or starts_with((select path from organisations where id = ${organisationId}), at.path))
    order by at.level desc nulls last limit 1`.execute(reader);
  return rows[0] ?? null;
}

/** One rule for many places and days at once: give the path of the place and the day. For imports and roll-ups in memory. */
export async function ruleFinder<Key extends RuleKey>(
  reader: Reader,
  key: Key,
): Promise<(path: string, day: DayText) => RuleValue<Key> | null> {
  const { rows } = await sql<{ value: unknown; path: string; from: DayText | null; to: DayText | null }>`
    select r.value, coalesce(at.path, '') as path, lower(r.valid) as "from", upper(r.valid) as "to"
    from regulations r left join organisations at on at.id = r.organisation_id
    where r.key = ${key} and r.withdrawn_at is null order by at.level desc nulls last`.execute(reader);
  return (path, day) => {
    const found = rows.find(
      (row) => path.startsWith(row.path) && (row.from === null || row.from <= day) && (row.to === null || day < row.to),
    );
    return found ? (ruleKinds[key].schema.parse(found.value) as RuleValue<Key>) : null; // the schema of the key is its type
  };
}
