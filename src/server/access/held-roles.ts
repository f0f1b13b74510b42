import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { cellRoles, type Role } from "#contract/permissions.ts";
import type { Reader } from "../db/connect.ts";

/** A role in force today, and where. */
export interface HeldRole {
  readonly role: Role;
  readonly organisationId: number;
  readonly path: string;
  /** The first day on which it holds no more; null when nobody has said. */
  readonly until: DayText | null;
  /** Who lent it; null for one's own. */
  readonly actingFor: { readonly accountId: number; readonly displayName: string } | null;
}

/**
 * SQL: the roles of an account in force on a day, as JSON. `account` is the alias of the accounts table.
 * They end by themselves: a role with its last day, a role in a cell when its holder leaves that cell, a lent one with
 * either its own days or those of the role behind it. Whoever is in the register is a member where the register says, and
 * whoever was assigned to follow a cell is its follower while assignment and post last.
 */
export function heldRoles(account: string, today: DayText): RawBuilder<HeldRole[]> {
  const id = sql.ref(`${account}.id`);
  const memberId = sql.ref(`${account}.member_id`);
  return sql`coalesce((
    select json_agg(json_build_object('role', held.role, 'organisationId', o.id, 'path', o.path, 'until', held.until, 'actingFor', held.acting_for)
      order by held.acting_for is not null, held.role = 'cell-follower', held.role = 'member', o.level, held.id)
    from (
      select r.id, r.role, r.organisation_id, upper(r.valid) as until, null::json as acting_for
      from account_roles r
      where r.account_id = ${id} and ${holds("r", account, today)}
      union all
      select ms.organisation_id, 'member', ms.organisation_id, ms.until, null
      from member_cells(${memberId}, ${today}::date) ms
      union all
      select fc.organisation_id, 'cell-follower', fc.organisation_id, fc.until, null
      from followed_cells(${memberId}, ${today}::date) fc
      union all
      select r.id, r.role, r.organisation_id, least(upper(r.valid), upper(d.valid)), json_build_object('accountId', lender.id, 'displayName', lender.display_name)
      from delegations d join account_roles r on r.id = d.account_role_id join accounts lender on lender.id = r.account_id
      where d.to_account_id = ${id} and d.ended_at is null and d.valid @> ${today}::date and lender.ended_at is null and ${holds("r", "lender", today)}
    ) held join organisations o on o.id = held.organisation_id), '[]')`;
}

/** SQL: a row of account_roles holds on the day; for people in the register a role in a cell asks that they belong to it. */
export function holds(role: string, account: string, today: DayText): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${role}.${name}`);
  const memberId = sql.ref(`${account}.member_id`);
  return sql`(${column("valid")} @> ${today}::date and (${memberId} is null or (${column("role")} <> 'member' and (
    ${column("role")} <> all(${[...cellRoles]}) or exists (
      select from member_cells(${memberId}, ${today}::date) belongs where belongs.organisation_id = ${column("organisation_id")})))))`;
}

/** The same for one account, by its id. */
export async function findHeldRoles(reader: Reader, accountId: number, today: DayText): Promise<readonly HeldRole[]> {
  const found = await reader
    .selectFrom("accounts as a")
    .select(heldRoles("a", today).as("roles"))
    .where("a.id", "=", accountId)
    .executeTakeFirst();
  return found?.roles ?? [];
}
