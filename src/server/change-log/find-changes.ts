import { type RawBuilder, sql } from "kysely";
import { type Change, type ChangeKind, changeKinds } from "#contract/change-log.ts";
import { addDays, type DayText } from "#contract/dates.ts";
import type { Permission } from "#contract/permissions.ts";
import { doneBy } from "../access/acting.ts";
import { inRanges, inScope, type OrganisationScope, rangesOf } from "../access/scope.ts";
import type { Reader } from "../db/connect.ts";
import type { Person } from "../http/session.ts";

export interface ChangeFilters {
  from: DayText | null;
  to: DayText | null;
  by: string;
  kind?: ChangeKind | undefined;
}

export interface Onward {
  before?: number | undefined;
  pageSize: number;
}

/** What changed at a place, newest first. */
export async function findChangesAt(
  reader: Reader,
  person: Person | null,
  scope: OrganisationScope,
  filters: ChangeFilters,
  page: Onward,
): Promise<Change[]> {
  return findChanges(reader, person, sql`${inScope(scope, "o.path")} and ${conditions(filters)}`, page);
}

/** What changed of one object where the person may look: where the history is seen, or the object itself. */
export async function findChangesOf(
  reader: Reader,
  person: Person,
  object: { kind: ChangeKind; id: number },
  page: Onward,
): Promise<Change[]> {
  const shown = [...rangesOf(person, "history.see"), ...rangesOf(person, changeKinds[object.kind])];
  // Changes of an account itself happen at no place: they belong to where the account holds a role.
  const own = sql`(h.organisation_id is null and h.object_kind = 'account' and exists (
    select from account_roles r join organisations at on at.id = r.organisation_id
    where r.account_id = h.object_id and ${inRanges(rangesOf(person, "accounts.manage"), "at.path")}))`;
  const where = sql`h.object_kind = ${object.kind} and h.object_id = ${object.id} and (${inRanges(shown, "o.path")} or ${own})`;
  return findChanges(reader, person, where, page);
}

/** The id under which the next page begins; null at the end. */
export function nextOf(rows: readonly { id: number }[], pageSize: number): number | null {
  return rows.length < pageSize ? null : (rows.at(-1)?.id ?? null);
}

/** One row per change. What it says of a person needs members.file where it happened. */
async function findChanges(reader: Reader, person: Person | null, where: RawBuilder<unknown>, page: Onward): Promise<Change[]> {
  const sees = (permission: Permission) => (person ? inRanges(rangesOf(person, permission), "o.path") : sql`true`);
  const { rows } = await sql<Change & { seesHealth: boolean }>`
    select h.id, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, ${doneBy("h")} as by, h.action,
      h.object_kind as kind, h.object_id as "objectId", o.name as place, h.before, h.after, (h.object_kind = 'member' and ${sees("members.file")} is not true) as "isHidden", coalesce(${sees("members.health")}, false) as "seesHealth"
    from history h left join organisations o on o.id = h.organisation_id
    where ${where} and ${page.before === undefined ? sql`true` : sql`h.id < ${page.before}`}
    order by h.id desc limit ${page.pageSize}`.execute(reader);
  return rows.map(({ seesHealth, ...row }) => {
    const shown = (fields: Change["before"]) => (row.isHidden ? null : masked(seesHealth ? fields : withoutGrounds(fields, row)));
    return { ...row, before: shown(row.before), after: shown(row.after) };
  });
}

/** Why somebody is exempt is a matter of health: the paper and the note behind it are for those who may see that. */
function withoutGrounds(fields: Change["before"], { before, after }: Pick<Change, "before" | "after">): Change["before"] {
  if (!fields || (before?.situation !== "exempt" && after?.situation !== "exempt")) return fields;
  const hidden = ["decision", "note", "reason"].flatMap((key) => (fields[key] ? [[key, "có lý do"]] : []));
  return { ...fields, ...Object.fromEntries(hidden) };
}

/** Numbers of papers never leave the history in full. */
function masked(fields: Change["before"]): Change["before"] {
  if (!fields) return null;
  const numbers = ["cardNumber", "citizenNumber"].flatMap((key) => {
    const value = fields[key];
    return typeof value === "string" ? [[key, `••••${value.length > 4 ? value.slice(-4) : ""}`]] : [];
  });
  return { ...fields, ...Object.fromEntries(numbers) };
}

function conditions({ from, to, by, kind }: ChangeFilters): RawBuilder<unknown> {
  const all = [sql`true`];
  if (from) all.push(sql`h.at >= ${`${from}T00:00:00+07:00`}::timestamptz`);
  if (to) all.push(sql`h.at < ${`${addDays(to, 1)}T00:00:00+07:00`}::timestamptz`);
  if (kind) all.push(sql`h.object_kind = ${kind}`);
  if (by.trim())
    all.push(sql`h.account_id in (select a.id from accounts a where a.display_name ilike ${`%${by.trim().replace(/[\\%_]/g, "\\$&")}%`})`);
  return sql.join(all, sql` and `);
}
