// People in the books whom the rows of a list may mean: by card, or by name and birth date.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { searchKey } from "#contract/names.ts";
import type { Situation } from "#features/members/rules.ts";
import type { Reader } from "#server/db/connect.ts";
import type { MemberFields, MemberRow } from "./read-member-row.ts";

export interface KnownMember {
  id: number;
  cellId: number;
  searchKey: string;
  /** On the day of the list, or the next one after it. */
  situation: Situation | null;
  fields: MemberFields;
}

export interface KnownMembers {
  byCard: ReadonlyMap<string, KnownMember>;
  byName: ReadonlyMap<string, readonly KnownMember[]>;
}

/** The last one entered so far; 0 in empty books. */
export async function findLastMember(reader: Reader): Promise<number> {
  const { last } = await reader
    .selectFrom("members")
    .select((eb) => eb.fn.max("id").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** @param books with `asOf` the day of the list, with `last` the last member that counts as known. */
export async function findKnownMembers(
  reader: Reader,
  rows: readonly MemberRow[],
  { asOf, last }: { asOf: DayText; last: number },
): Promise<KnownMembers> {
  const cards = rows.flatMap(({ fields }) => fields.cardNumber ?? []);
  const keys = rows.map(({ fields }) => searchKey(fields.fullName));
  const births = rows.map(({ fields }) => fields.birthDate);
  const tops = [...new Set(rows.map(({ cell }) => cell.topId))];
  const { rows: found } = await sql<MemberFields & Omit<KnownMember, "fields">>`
    select m.id, m.cell_id as "cellId", m.search_key as "searchKey", m.full_name as "fullName", m.birth_name as "birthName", m.sex,
      m.birth_date as "birthDate", m.birth_precision as "birthPrecision", m.ethnicity, m.religion, m.home_place as "homePlace", m.schooling,
      m.politics_level as "politicsLevel", m.profession_level as "professionLevel", m.foreign_language as "foreignLanguage",
      m.occupation_before as "occupationBefore", m.occupation, m.force_kind as "forceKind", m.joined_on as "joinedOn", m.official_on as "officialOn",
      m.card_number as "cardNumber", m.file_number as "fileNumber", m.badge_number as "badgeNumber", m.citizen_number as "citizenNumber", m.phone, m.note,
      (select s.status from member_statuses s where s.member_id = m.id and s.aspect = 'situation' and s.valid && daterange(${asOf}::date, null)
        order by lower(s.valid) limit 1) as situation
    from members m
    where m.ended_on is null and m.id <= ${last} and m.id in (
      select id from members where card_number = any(${cards}::text[]) and ended_on is null
      union
      select b.id from unnest(${keys}::text[], ${births}::date[]) as w(key, birth)
      join member_name_keys k on k.top_id = any(${tops}::int[]) and k.key = w.key and k.member_id <= ${last}
      join members b on b.id = k.member_id and b.birth_date is not distinct from w.birth)`.execute(reader);
  const known = found.map(({ id, cellId, searchKey: key, situation, ...fields }) => ({ id, cellId, searchKey: key, situation, fields }));
  const byName = new Map<string, KnownMember[]>();
  for (const one of known) byName.set(one.searchKey, [...(byName.get(one.searchKey) ?? []), one]);
  return { byCard: new Map(known.flatMap((one) => (one.fields.cardNumber ? [[one.fields.cardNumber, one] as const] : []))), byName };
}
