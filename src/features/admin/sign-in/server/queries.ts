import { addDays } from "#contract/dates.ts";
import { permissions } from "#contract/permissions.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { findHeldRoles } from "#server/access/held-roles.ts";
import { rangesOf } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { Person } from "#server/http/session.ts";
import type { Session } from "../contract.ts";

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
    roles: person.roles.map(({ role, organisationId, until, actingFor }) => ({
      role,
      organisationId,
      organisationName: placeOf(organisationId)?.name ?? "",
      lastDay: until && addDays(until, -1),
      actingFor: actingFor?.displayName ?? null,
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

/** The second factor of an account that counts: confirmed and not ended. */
export async function findAuthenticator(reader: Reader, accountId: number) {
  return reader
    .selectFrom("account_authenticators")
    .select(["id", "secret", "last_step", "confirmed_at"])
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("confirmed_at", "is not", null)
    .executeTakeFirst();
}

/** True when a role held today asks for a second factor where it is held (rule sign_in.second_factor_roles). */
export async function mustHaveSecondFactor(reader: Reader, accountId: number, today: string): Promise<boolean> {
  for (const { role, organisationId } of await findHeldRoles(reader, accountId, today)) {
    const compulsory = await rule(reader, "sign_in.second_factor_roles", organisationId, today);
    if (compulsory.includes(role)) return true;
  }
  return false;
}
