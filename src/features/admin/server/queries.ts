import { sql } from "kysely";
import { inRanges, notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AccountLine } from "../contract.ts";

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

/** The same for an action about one account: 404 outside of the administrator's part of the tree. */
export async function getManagedAccount(ctx: ActionContext, id: number) {
  const account = await findManagedAccount(ctx.tx, id, ctx.scope, ctx.today);
  if (!account) throw notFound();
  return account;
}

/** Columns of AccountLine from `accounts a`; roles as JSON. */
export const accountColumns = (now: Date) => sql<AccountLine>`
  a.id, a.user_name as "userName", a.display_name as "displayName", to_char(a.ended_at, 'YYYY-MM-DD') as "endedAt",
  exists (select from sign_in_attempts t
    where t.key_hash = sha256(convert_to('name:' || a.user_name, 'UTF8')) and t.rests_until > ${now}) as "isLocked",
  a.must_change_password as "mustChangePassword",
  exists (select from account_authenticators f
    where f.account_id = a.id and f.ended_at is null and f.confirmed_at is not null) as "hasSecondFactor",
  coalesce((select json_agg(json_build_object('id', r.id, 'role', r.role, 'organisationId', o.id, 'organisationName', o.name,
      'from', lower(r.valid), 'to', upper(r.valid)) order by lower(r.valid), r.id)
    from account_roles r join organisations o on o.id = r.organisation_id where r.account_id = a.id), '[]') as roles`;
