import { sql } from "kysely";
import { permissions } from "#contract/permissions.ts";
import { inRanges, rangesOf } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { Person } from "#server/http/session.ts";
import type { AccountLine, Session } from "../contract.ts";

/** What the client knows of the signed-in person. */
export async function describeSession(reader: Reader, person: Person, today: string): Promise<Session> {
  const ids = person.roles.map((role) => role.organisationId);
  const places = await reader
    .selectFrom("organisations")
    .select(["id", "name", "is_cell as isCell"])
    .where("id", "in", [0, ...ids])
    .execute();
  const placeOf = (id: number) => places.find((place) => place.id === id);
  const home = placeOf(ids[0] ?? 0);
  return {
    account: {
      id: person.accountId,
      userName: person.userName,
      displayName: person.displayName,
      memberId: person.memberId,
      largeType: person.largeType,
    },
    roles: person.roles.map(({ role, organisationId }) => ({
      role,
      organisationId,
      organisationName: placeOf(organisationId)?.name ?? "",
    })),
    permissions: permissions.filter((permission) => rangesOf(person, permission).length > 0),
    home: home ? { organisationId: home.id, name: home.name, isCell: home.isCell } : null,
    today,
  };
}

/** True once the first organisation and administrator exist. */
export async function isSetUp(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom("accounts").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** The account with its last roles' places, when the manager's reach covers all of them that still run. */
export async function findManagedAccount(
  reader: Reader,
  id: number,
  manager: { ranges: readonly { path: string; below: boolean }[] },
  today: string,
) {
  const account = await reader
    .selectFrom("accounts")
    .select(["id", "user_name as userName", "ended_at as endedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!account) return undefined;
  const { rows } = await sql<{ isInside: boolean }>`
    select ${inRanges(manager.ranges, "o.path")} as "isInside"
    from account_roles r join organisations o on o.id = r.organisation_id
    where r.account_id = ${id} and (r.valid @> ${today}::date or not exists (
      select 1 from account_roles other where other.account_id = ${id} and other.valid @> ${today}::date))`.execute(reader);
  return rows.length > 0 && rows.every((row) => row.isInside) ? account : undefined;
}

/** Columns of AccountLine from `accounts a`; roles as JSON. */
export const accountColumns = sql<AccountLine>`
  a.id, a.user_name as "userName", a.display_name as "displayName", to_char(a.ended_at, 'YYYY-MM-DD') as "endedAt",
  coalesce(a.locked_until > now(), false) as "isLocked",
  coalesce((select json_agg(json_build_object('id', r.id, 'role', r.role, 'organisationId', o.id, 'organisationName', o.name,
      'from', lower(r.valid), 'to', upper(r.valid)) order by lower(r.valid), r.id)
    from account_roles r join organisations o on o.id = r.organisation_id where r.account_id = a.id), '[]') as roles`;
