import { sql } from "kysely";
import { type DocumentToRelay, findToRelay } from "#features/documents/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { AgendaItem } from "../rules.ts";
import type { AgendaSource } from "./queries.ts";

/** More of them are for reading, not for a sitting. */
const mostDocuments = 12;

/** Documents that the cell is to hear of, those left out that it heard of in a sitting already. */
export const findDocuments: AgendaSource = async (reader, { organisationId, isRegular, meetOn }) => {
  if (!isRegular) return [];
  const relayed = await findRelayed(reader, organisationId);
  const documents = (await findToRelay(reader, organisationId, meetOn)).filter(({ id }) => !relayed.has(id));
  return documents.slice(0, mostDocuments).map(itemOf);
};

function itemOf({ id, kind, reference, issuer, datedOn, subject }: DocumentToRelay): AgendaItem {
  const name = [kind, reference].filter(Boolean).join(" ");
  const title = `${name}, ngày ${datedOn.split("-").reverse().join("/")}${subject ? `: ${subject}` : ""}`;
  return {
    ...{ stage: "business", session: "regular", section: "documents", title: title.slice(0, 500), content: `Nơi ban hành: ${issuer}` },
    ...{ minutes: null, origin: "document", originId: id },
  };
}

async function findRelayed(reader: Reader, organisationId: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select distinct i.origin_id as id from planned_items i join planned_meetings p on p.id = i.planned_meeting_id
    where p.organisation_id = ${organisationId} and p.state = 'held' and i.origin = 'document' and i.outcome is distinct from 'parked'`.execute(
    reader,
  );
  return new Set(rows.map(({ id }) => id));
}
