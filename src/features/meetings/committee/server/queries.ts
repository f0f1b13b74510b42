import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { type Post, postCodes, postName } from "#features/members/posts/rules.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CommitteeMeeting, Person } from "../contract.ts";
import { pointCodes, pointNames } from "../rules.ts";

export interface CommitteeRow extends Omit<CommitteeMeeting, "people" | "isCommittee" | "can" | "id"> {
  id: number;
  orgPath: string;
  dissolvedOn: DayText | null;
  orgKind: OrganisationKind;
}

/** The record, proved to lie in the scope. */
export async function getCommitteeRow(ctx: ActionContext, id: number): Promise<CommitteeRow> {
  const { rows } = await sql<CommitteeRow>`
    select c.id, c.version, c.organisation_id as "organisationId", o.name as "organisationName", o.path as "orgPath", o.kind as "orgKind",
      o.dissolved_on as "dissolvedOn", (select name from organisations where id = o.parent_id) as "parentName", to_char(c.month, 'YYYY-MM') as month,
      c.held_on as "heldOn", to_char(c.began_at, 'HH24:MI') as "beganAt", to_char(c.ended_at, 'HH24:MI') as "endedAt", c.place, c.chair, c.secretary,
      c.review, c.tasks, c.preparation, c.inspection, c.conclusion
    from committee_meetings c join organisations o on o.id = c.organisation_id where c.id = ${id}`.execute(ctx.tx);
  const [found] = rows;
  if (!found) throw notFound();
  requireInside(ctx.scope, { path: found.orgPath, dissolvedOn: found.dissolvedOn });
  return found;
}

/** What the page of a record shows. */
export async function committeeMeeting(ctx: ActionContext, row: CommitteeRow): Promise<CommitteeMeeting> {
  const { orgPath, dissolvedOn, orgKind, ...shown } = row;
  const people = await findAttendance(ctx.tx, row.id, row.heldOn, orgKind);
  return { ...shown, ...people, can: ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [] };
}

/** A record as the book of the committee's minutes tells it. */
export interface CommitteeEntry {
  id: number;
  heldOn: DayText;
  attended: string;
  /** Every point but the conclusion, each under its name. */
  content: string | null;
  conclusion: string | null;
}

/** The meetings that a cell's committee held in a span of days, by day. */
export async function findCommitteeEntries(
  reader: Reader,
  organisationId: number,
  span: { from: DayText; to: DayText },
): Promise<CommitteeEntry[]> {
  const rows = await reader
    .selectFrom("committee_meetings as c")
    .select(["c.id", "c.held_on as heldOn", "c.chair", "c.secretary", ...pointCodes.map((code) => `c.${code}` as const)])
    .select(sql<number>`(select count(*) from committee_attendance a where a.committee_meeting_id = c.id)::int`.as("total"))
    .select(
      sql<number>`(select count(*) from committee_attendance a where a.committee_meeting_id = c.id and a.is_present)::int`.as("present"),
    )
    .where("c.organisation_id", "=", organisationId)
    .where("c.held_on", ">=", span.from)
    .where("c.held_on", "<=", span.to)
    .orderBy("c.held_on")
    .orderBy("c.id")
    .execute();
  return rows.map(({ id, heldOn, chair, secretary, total, present, ...points }) => {
    const told = pointCodes
      .filter((code) => code !== "conclusion" && points[code] !== "")
      .map((code) => `${pointNames[code]}: ${points[code]}`);
    const attended = [`${present}/${total}`, chair && `chủ trì: ${chair}`, secretary && `thư ký: ${secretary}`].filter(Boolean).join("; ");
    return { id, heldOn, attended, content: told.join("\n") || null, conclusion: points.conclusion || null };
  });
}

export interface InOffice {
  people: Person[];
  isCommittee: boolean;
}

/** The committee of a cell on a day, highest post first; where there is none its secretary and deputy. Everybody counts as there. */
export async function findInOffice(reader: Reader, organisationId: number, day: DayText, kind: OrganisationKind): Promise<InOffice> {
  const { rows } = await sql<{ memberId: number; name: string; post: Post; isPresent: boolean }>`
    select distinct on (m.id) m.id as "memberId", m.full_name as name, p.post, true as "isPresent"
    from posts p join members m on m.id = p.member_id
    where p.organisation_id = ${organisationId} and p.withdrawn_at is null and p.valid @> ${day}::date
    order by m.id, array_position(${[...postCodes]}::text[], p.post)`.execute(reader);
  return inRank(rows, kind);
}

async function findAttendance(reader: Reader, id: number, day: DayText, kind: OrganisationKind): Promise<InOffice> {
  const { rows } = await sql<{ memberId: number; name: string; post: Post | null; isPresent: boolean }>`
    select distinct on (m.id) m.id as "memberId", m.full_name as name, p.post, a.is_present as "isPresent"
    from committee_attendance a join committee_meetings c on c.id = a.committee_meeting_id join members m on m.id = a.member_id
    left join posts p on p.organisation_id = c.organisation_id and p.member_id = m.id and p.withdrawn_at is null and p.valid @> ${day}::date
    where a.committee_meeting_id = ${id} order by m.id, array_position(${[...postCodes]}::text[], p.post)`.execute(reader);
  return inRank(rows, kind);
}

function inRank(rows: readonly (Omit<Person, "post"> & { post: Post | null })[], kind: OrganisationKind): InOffice {
  const rank = ({ post }: { post: Post | null }) => (post === null ? postCodes.length : postCodes.indexOf(post));
  const ordered = [...rows].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, "vi"));
  return {
    people: ordered.map((row) => ({ ...row, post: row.post === null ? "" : postName(row.post, kind) })),
    isCommittee: rows.some(({ post }) => post === "committee-member"),
  };
}
