import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { AppError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { covers, forbidden, inRanges, notFound, type OrganisationScope, type Range, requireInside } from "#server/access/scope.ts";
import type { Reader, Transaction } from "#server/db/connect.ts";
import type { listMembers } from "../contract.ts";
import type { MemberLimits, Situation, Standing } from "../rules.ts";

export type MemberFilters = Omit<InputOf<typeof listMembers>, "organisationId" | "below" | "page" | "pageSize">;

/** The member's row with its place, proved to lie in the scope. */
export async function getMember(reader: Reader, scope: OrganisationScope, memberId: number) {
  const member = await selectMember(reader).where("m.id", "=", memberId).executeTakeFirst();
  if (!member) throw await outOfReach(reader, scope, memberId);
  requireInside(scope, member);
  return member;
}

/** The same, held against other writers until the transaction ends. */
export async function lockMember(tx: Transaction, scope: OrganisationScope, memberId: number) {
  const member = await selectMember(tx).where("m.id", "=", memberId).forUpdate("m").executeTakeFirst();
  if (!member) throw await outOfReach(tx, scope, memberId);
  requireInside(scope, member);
  return member;
}
export type MemberRow = Awaited<ReturnType<typeof getMember>>;

function selectMember(reader: Reader) {
  return reader
    .selectFrom("members as m")
    .innerJoin("organisations as o", "o.id", "m.cell_id")
    .selectAll("m")
    .select(["o.path", "o.name as cell_name", "o.dissolved_on as dissolvedOn"]);
}

/** The database shows no file out of the permission's reach; that there is one is told where the caller may see anything at all. */
async function outOfReach(reader: Reader, scope: OrganisationScope, memberId: number): Promise<AppError> {
  const { rows } = await sql<{ path: string }>`select path from organisations where id = cell_of_member(${memberId})`.execute(reader);
  return rows[0] && covers(scope.seen, rows[0].path) ? forbidden() : notFound();
}

/** The thresholds of the register for a cell on a day. */
export async function memberLimits(reader: Reader, organisationId: number, day: DayText): Promise<MemberLimits> {
  const keys = [
    "members.max_age",
    "members.admission_min_age",
    "members.probation_months",
    "members.card_digits",
    "members.file_digits",
    "members.file_letters_max",
    "members.citizen_digits",
  ] as const;
  const found = await rules(reader, keys, organisationId, day);
  return {
    maxAge: found["members.max_age"],
    admissionMinAge: found["members.admission_min_age"],
    probationMonths: found["members.probation_months"],
    cardDigits: found["members.card_digits"],
    fileDigits: found["members.file_digits"],
    fileLettersMax: found["members.file_letters_max"],
    citizenDigits: found["members.citizen_digits"],
  };
}

export interface RosterRow {
  memberId: number;
  fullName: string;
  membership: "full" | "temporary";
  standing: Standing | null;
  situation: Situation | null;
}

/** Who belongs to a cell on a day and as what, guests of temporary membership included, by given name. One row a person. */
export async function findRoster(reader: Reader, organisationId: number, day: DayText): Promise<RosterRow[]> {
  const { rows } = await sql<RosterRow>`
    select m.id as "memberId", m.full_name as "fullName", ms.kind as membership, ${statusOn("standing", day)} as standing, ${statusOn("situation", day)} as situation
    from memberships ms join members m on m.id = ms.member_id
    where ms.organisation_id = ${organisationId} and ms.valid @> ${day}::date
    order by ${nameOrder("m")}`.execute(reader);
  return rows;
}

/** SQL: the member's standing or situation on a day; `m` is the members table. */
export function statusOn(aspect: "standing" | "situation", day: DayText): RawBuilder<string | null> {
  return sql`(select s.status from member_statuses s where s.member_id = m.id and s.aspect = ${aspect} and s.valid @> ${day}::date)`;
}

/** The Vietnamese order of people: given name, middle, family. */
export function nameOrder(table: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`${column("given")} collate "vi-x-icu", ${column("middle")} collate "vi-x-icu", ${column("family")} collate "vi-x-icu", ${column("id")}`;
}

/** A selection of members as SQL: the tables after `from`, with `m`, and the conditions. */
export interface Selection {
  from: RawBuilder<unknown>;
  /** The cell in which each was found. */
  cellId: RawBuilder<number>;
  where: RawBuilder<boolean>;
  /** The whole of a tree: rows come in name order straight from an index. */
  isWholeTree: boolean;
  /** What narrows it further. */
  filters: readonly RawBuilder<unknown>[];
}

/** Everybody of the place: the register as it stands, or who belonged on a day by the tree of that day. */
export async function membersOfPlace(
  reader: Reader,
  scope: OrganisationScope,
  filters: Pick<MemberFilters, "asOf" | "presence">,
  today: DayText,
): Promise<Selection> {
  if (filters.asOf) return membersOn(reader, scope, filters.asOf);
  const tops = wholeTrees(scope.ranges);
  const presence = {
    active: sql`(m.ended_on is null or m.ended_on > ${today}::date)`,
    ended: sql`m.ended_on <= ${today}::date`,
    all: sql`true`,
  };
  const cells = sql`m.cell_id in (select o.id from organisations o where ${inRanges(scope.ranges, "o.path")})`;
  const place = tops.length === 1 ? sql`m.top_id = ${tops[0]}` : cells;
  return {
    from: sql`members m`,
    cellId: sql`m.cell_id`,
    where: sql`${place} and ${presence[filters.presence]}`,
    isWholeTree: tops.length === 1,
    filters: [],
  };
}

/** By the tree of the day, kept to where the caller may look today. */
async function membersOn(reader: Reader, scope: OrganisationScope, day: DayText): Promise<Selection> {
  const place = scope.organisation;
  if (!place) throw notFound();
  const { path, isOnlyTree } = await positionOn(reader, place.id, day);
  const below = scope.ranges.some((range) => range.below);
  const under = inRanges([{ path: path ?? place.path, below }], "p.path");
  const cells = sql`select p.organisation_id from organisation_positions p join organisations o on o.id = p.organisation_id
    where p.valid @> ${day}::date and ${under} and ${inRanges(scope.reach, "o.path")}`;
  const isWholeTree = isOnlyTree && below && place.id === place.topId;
  return {
    from: sql`memberships ms join members m on m.id = ms.member_id`,
    cellId: sql`ms.organisation_id`,
    where: sql`ms.kind = 'full' and ms.valid @> ${day}::date and ms.organisation_id in (${cells})
      ${isWholeTree ? sql`and m.top_id = ${place.topId}` : sql``}`,
    isWholeTree,
    filters: [],
  };
}

/** Where a place stood on a day, and whether the installation holds no other tree to which members could have gone. */
async function positionOn(reader: Reader, organisationId: number, day: DayText): Promise<{ path: string | null; isOnlyTree: boolean }> {
  const { rows } = await sql<{ path: string | null; isOnlyTree: boolean }>`
    select (select path from organisation_positions where organisation_id = ${organisationId} and valid @> ${day}::date) as path,
      (select count(*) = 1 from organisations where parent_id is null) as "isOnlyTree"`.execute(reader);
  return rows[0] ?? { path: null, isOnlyTree: false };
}

/** Ids of the roots whose whole trees the ranges cover; empty when a range is smaller than a tree. */
function wholeTrees(ranges: readonly Range[]): number[] {
  const tops = ranges.flatMap((range) => (range.below && /^\d+\.$/.test(range.path) ? [Number(range.path.slice(0, -1))] : []));
  return tops.length === ranges.length ? tops : [];
}

/** Narrows a selection by everything that a list can be asked for. */
export function narrowed(
  selection: Selection,
  scope: OrganisationScope,
  filters: MemberFilters,
  day: DayText,
  majority: string,
): Selection {
  const conditions: RawBuilder<unknown>[] = [];
  const has = (aspect: string, status: string) =>
    sql`m.id in (select s.member_id from member_statuses s where s.aspect = ${aspect} and s.status = ${status} and s.valid @> ${day}::date)`;
  const anySituation = sql`exists (select from member_statuses s where s.member_id = m.id and s.aspect = 'situation' and s.valid @> ${day}::date)`;
  if (filters.standing) conditions.push(has("standing", filters.standing));
  if (filters.situation === "any") conditions.push(anySituation);
  else if (filters.situation === "none") conditions.push(sql`not ${anySituation}`);
  else if (filters.situation) conditions.push(has("situation", filters.situation));
  if (filters.sex) conditions.push(sql`m.sex = ${filters.sex}`);
  if (filters.minority !== undefined) conditions.push(sql`${minority("m.ethnicity", majority)} = ${filters.minority}`);
  if (filters.occupation) conditions.push(sql`m.occupation ilike ${`%${escapeLike(filters.occupation)}%`}`);
  if (filters.text?.trim()) conditions.push(nameMatches(filters.text, scope));
  return { ...selection, filters: conditions };
}

/** SQL: all conditions of a selection. `inOrder` keeps the planner from starting with a filter, so that rows come in name order from the index. */
export function conditionsOf(selection: Selection, { inOrder = false } = {}): RawBuilder<boolean> {
  const filters = selection.filters.map((filter) => (inOrder ? sql`(${filter}) is true` : filter));
  return sql<boolean>`${sql.join([selection.where, ...filters], sql` and `)}`;
}

/** SQL: a named ethnicity other than the majority's; unknown is not counted. */
export function minority(column: string, majority: string): RawBuilder<boolean> {
  return sql`(coalesce(${sql.ref(column)}, '') <> '' and lower(${sql.ref(column)}) <> lower(${majority}))`;
}

/**
 * SQL: every typed word stands in the name, the last one perhaps only begun; accents do not matter.
 * Four digits or more are the end of a card number.
 */
export function nameMatches(text: string, scope: OrganisationScope): RawBuilder<boolean> {
  const typed = searchKey(text);
  if (/^\d{4,}$/.test(typed)) return sql`m.card_number like ${`%${typed}`}`;
  const words = typed.split(" ");
  const last = words.at(-1) ?? "";
  const isBegun = sql<boolean>`(' ' || m.search_key) like ${`% ${escapeLike(last)}%`}`;
  const tops = wholeTrees(scope.ranges);
  const tree = tops.length === 1 ? sql`= ${tops[0]}` : sql`= any(${tops})`;
  if (words.length === 1) {
    // A letter or two match so many, and less than a tree holds so few, that reading the names themselves is fastest: behind the
    // second wall an index of names may only be asked after the file of everybody in it was allowed.
    if (tops.length === 0 || last.length <= 2) return isBegun;
    // The search keys tell who begins with it, the words who carries it in the middle.
    return sql`m.id in (
      select k.member_id from member_name_keys k where k.top_id ${tree} and k.key >= ${last} and k.key < ${`${last}\u{10ffff}`}
      union select w.id from members w where w.top_id ${tree} and string_to_array(w.search_key, ' ') @> ${[last]})`;
  }
  if (tops.length === 0) return sql`(string_to_array(m.search_key, ' ') @> ${words.slice(0, -1)} and ${isBegun})`;
  return sql`m.id in (select w.id from members w where w.top_id ${tree}
    and string_to_array(w.search_key, ' ') @> ${words.slice(0, -1)} and (' ' || w.search_key) like ${`% ${escapeLike(last)}%`})`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
