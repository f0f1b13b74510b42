import { type RawBuilder, sql } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import { type Role, roles } from "#contract/permissions.ts";
import { holds } from "#server/access/held-roles.ts";
import { endOfPath, notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { DelegationLine, Delegations, LendableRole } from "../contract.ts";
import { isLendable, rolesThatReceive } from "../rules.ts";

/** A role of the account that runs today, with its place. */
export interface OwnRole {
  id: number;
  accountId: number;
  role: Role;
  organisationId: number;
  organisationName: string;
  path: string;
  isCell: boolean;
  dissolvedOn: DayText | null;
  until: DayText | null;
}

async function findOwnRoles(reader: Reader, accountId: number, today: DayText): Promise<OwnRole[]> {
  const { rows } = await sql<OwnRole>`
    select r.id, a.id as "accountId", r.role, o.id as "organisationId", o.name as "organisationName", o.path, o.is_cell as "isCell",
      o.dissolved_on as "dissolvedOn", upper(r.valid) as until
    from accounts a join account_roles r on r.account_id = a.id join organisations o on o.id = r.organisation_id
    where a.id = ${accountId} and ${holds("r", "a", today)}
    order by o.level, r.id`.execute(reader);
  return rows;
}

/** @throws not-found when the account does not hold this role today. */
export async function getOwnRole(reader: Reader, accountId: number, roleId: number, today: DayText): Promise<OwnRole> {
  const role = (await findOwnRoles(reader, accountId, today)).find(({ id }) => id === roleId);
  if (!role) throw notFound();
  return role;
}

/** Everything lent by and to an account. `can` says what the asking person may do with a line that is not over. */
export async function readDelegations(reader: Reader, accountId: number, today: DayText): Promise<Delegations> {
  const own = (await findOwnRoles(reader, accountId, today)).filter(({ role }) => isLendable(role));
  const lendable: LendableRole[] = own.map(({ until, id, role, organisationId, organisationName }) => ({
    ...{ id, role, organisationId, organisationName },
    lastDay: until && addDays(until, -1),
  }));
  const given = await findLines(reader, sql`lender.id = ${accountId}`, today);
  const received = await findLines(reader, sql`delegate.id = ${accountId}`, today);
  return { lendable, given, received };
}

/** One row per lending. Those that are over stay for a look back; running and planned ones stand first. */
async function findLines(reader: Reader, condition: RawBuilder<unknown>, today: DayText): Promise<DelegationLine[]> {
  const { rows } = await sql<Omit<DelegationLine, "can">>`
    select d.id, r.role, o.id as "organisationId", o.name as "organisationName", lender.display_name as lender, delegate.display_name as delegate,
      lower(d.valid) as "from", upper(d.valid) - 1 as "lastDay", d.reason,
      case when d.ended_at is not null or upper(d.valid) <= ${today}::date then 'over' when lower(d.valid) > ${today}::date then 'planned' else 'running' end as state
    from delegations d join account_roles r on r.id = d.account_role_id join accounts lender on lender.id = r.account_id
      join accounts delegate on delegate.id = d.to_account_id join organisations o on o.id = r.organisation_id
    where ${condition}
    order by d.ended_at is not null or upper(d.valid) <= ${today}::date, lower(d.valid) desc, d.id desc limit 50`.execute(reader);
  return rows.map((row) => ({ ...row, can: row.state === "over" ? [] : ["end"] }));
}

/** Who may receive the role: a person with a post at the same organisation or below it; in a cell also its members. At most 20. */
export async function findReceivers(
  reader: Reader,
  lent: OwnRole,
  asked: { text: string } | { accountId: number },
  today: DayText,
): Promise<{ id: number; displayName: string }[]> {
  const receiving = rolesThatReceive(lent.role, roles, lent.isCell);
  const wanted = "accountId" in asked ? sql`a.id = ${asked.accountId}` : sql`lower(a.display_name) like ${likeText(asked.text)}`;
  const belongs = receiving.includes("member")
    ? sql`or exists (select from member_cells(a.member_id, ${today}::date) ms where ms.organisation_id = ${lent.organisationId})`
    : sql``;
  const { rows } = await sql<{ id: number; displayName: string }>`
    select a.id, a.display_name as "displayName" from accounts a
    where a.ended_at is null and a.id <> ${lent.accountId} and ${wanted} and (exists (
      select from account_roles r join organisations o on o.id = r.organisation_id
      where r.account_id = a.id and r.role = any(${receiving}) and ${holds("r", "a", today)}
        and o.path >= ${lent.path} and o.path < ${endOfPath(lent.path)}) ${belongs})
    order by a.display_name collate "vi-x-icu", a.id limit 20`.execute(reader);
  return rows;
}

function likeText(text: string): string {
  return `%${text
    .trim()
    .toLowerCase()
    .replace(/[%_\\]/g, "\\$&")}%`;
}
