import { sql } from "kysely";
import type { Reader } from "#server/db/connect.ts";

export interface TableHead {
  above: string | null;
  isCell: boolean;
  place: string;
  authority: string;
  signerPosition: string;
  signerName: string;
}

/** What stands around a table on paper: who signs is taken from the last report of the place. */
export async function findHead(reader: Reader, organisationId: number): Promise<TableHead> {
  const { rows } = await sql<TableHead>`
    select p.name as above, o.is_cell as "isCell", coalesce(r.place, '') as place, coalesce(r.authority, '') as authority,
      coalesce(r.signer_position, '') as "signerPosition", coalesce(r.signer_name, '') as "signerName"
    from organisations o left join organisations p on p.id = o.parent_id
    left join lateral (select place, authority, signer_position, signer_name from reports b where b.organisation_id = o.id order by b.id desc limit 1) r on true
    where o.id = ${organisationId}`.execute(reader);
  const [head] = rows;
  if (!head) throw new Error(`organisation ${organisationId} of a table is not there`);
  return head;
}
