import { type RawBuilder, sql } from "kysely";
import { type EndpointPermission, isHeld } from "#contract/endpoint.ts";
import type { Reader } from "../db/connect.ts";
import type { Person } from "../http/session.ts";
import { covers, type Range, rangesOf } from "./scope.ts";

/** Where a permission is the person's own and where only a lent role gives it. */
export interface Acting {
  readonly own: readonly Range[];
  readonly lent: readonly { readonly accountId: number; readonly ranges: readonly Range[] }[];
}

/** What an action must know to tell for whom it was done; null when nothing that allows it was lent. */
export function actingOf(person: Pick<Person, "roles"> | null, permission: EndpointPermission): Acting | null {
  if (!person || !isHeld(permission)) return null;
  const reach = (roles: Person["roles"]) => rangesOf({ roles }, permission);
  const lent = person.roles.flatMap((held) => (held.actingFor ? [{ accountId: held.actingFor.accountId, ranges: reach([held]) }] : []));
  if (lent.every(({ ranges }) => ranges.length === 0)) return null;
  return { own: reach(person.roles.filter((held) => !held.actingFor)), lent };
}

/** Adds to each change the account for which it was done: the lender, where nothing but the lent role allows it. */
export async function withActing<Change extends { organisationId: number | null }>(
  reader: Reader,
  acting: Acting | null | undefined,
  changes: readonly Change[],
): Promise<(Change & { actingFor: number | null })[]> {
  if (!acting) return changes.map((change) => ({ ...change, actingFor: null }));
  const ids = [...new Set(changes.flatMap(({ organisationId }) => organisationId ?? []))];
  const places = await reader
    .selectFrom("organisations")
    .select(["id", "path"])
    .where("id", "in", [0, ...ids])
    .execute();
  const paths = new Map(places.map(({ id, path }) => [id, path]));
  return changes.map((change) => ({ ...change, actingFor: lenderAt(acting, paths.get(change.organisationId ?? 0)) }));
}

/** A change of no place was lent when the person holds nothing of the kind anywhere else. */
function lenderAt({ own, lent }: Acting, path: string | undefined): number | null {
  if (path === undefined) return own.length === 0 ? (lent[0]?.accountId ?? null) : null;
  if (covers(own, path)) return null;
  return lent.find(({ ranges }) => covers(ranges, path))?.accountId ?? null;
}

/** SQL: who did it, for the screen: "Lê Văn An", or "Lê Văn An thay Trần Thị Bình". `history` is the alias of the history table. */
export function doneBy(history: string): RawBuilder<string | null> {
  return sql`(select doer.display_name || coalesce(' thay ' || absent.display_name, '')
    from accounts doer left join accounts absent on absent.id = ${sql.ref(`${history}.acting_for_account_id`)}
    where doer.id = ${sql.ref(`${history}.account_id`)})`;
}
