import { sql } from "kysely";
import type { AgendaItem } from "../rules.ts";
import type { AgendaSource } from "./queries.ts";

/** Items that an earlier sitting left for the next one and that no plan has taken up since. */
export const findParked: AgendaSource = async (reader, { organisationId, meetOn }) => {
  const { rows } = await sql<Omit<AgendaItem, "stage" | "session" | "origin">>`
    select i.section, i.title, i.content, i.minutes, i.id as "originId"
    from planned_items i join planned_meetings p on p.id = i.planned_meeting_id
    where p.organisation_id = ${organisationId} and i.outcome = 'parked' and p.meet_on < ${meetOn}::date
      and not exists (select from planned_items again join planned_meetings other on other.id = again.planned_meeting_id
        where again.origin = 'parked' and again.origin_id = i.id and other.organisation_id = p.organisation_id and other.state <> 'called-off')
    order by p.meet_on, i.position`.execute(reader);
  return rows.map((row) => ({ ...row, stage: "business", session: "regular", origin: "parked" }));
};
