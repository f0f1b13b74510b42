import { sql } from "kysely";
import type { Reader } from "#server/db/connect.ts";
import type { CalendarLink } from "../contract.ts";

/** The links of a cell, newest first; the secret part is kept nowhere. */
export async function findLinks(reader: Reader, organisationId: number): Promise<CalendarLink[]> {
  const { rows } = await sql<CalendarLink>`
    select l.id, l.name, to_json(l.made_at) #>> '{}' as "madeAt", a.display_name as "by", to_json(l.revoked_at) #>> '{}' as "revokedAt"
    from calendar_links l left join accounts a on a.id = l.made_by where l.organisation_id = ${organisationId} order by l.id desc`.execute(
    reader,
  );
  return rows;
}
