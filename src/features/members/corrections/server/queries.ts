import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { inScope, notFound, type OrganisationScope, requireInside } from "#server/access/scope.ts";
import type { Reader, Transaction } from "#server/db/connect.ts";
import type { OwnRequest, QueueLine } from "../contract.ts";

const moment = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const ownColumns = sql`
  q.id, q.field, q.state, ${moment("q.created_at")} as "createdAt", ${moment("q.decided_at")} as "decidedAt", q.before, q.after, q.reason, q.answer,
  (select d.display_name from accounts d where d.id = q.decided_by) as "decidedBy", q.evidence_name as "evidenceName"`;

/** What a member asked for, newest first. */
export async function findOwnRequests(reader: Reader, memberId: number): Promise<OwnRequest[]> {
  const { rows } = await sql<OwnRequest>`
    select ${ownColumns} from correction_requests q where q.member_id = ${memberId} order by q.id desc limit 200`.execute(reader);
  return rows;
}

/** One request of a member. @throws not-found when it is somebody else's. */
export async function getOwnRequest(reader: Reader, memberId: number | null, id: number): Promise<OwnRequest> {
  const { rows } = await sql<OwnRequest>`
    select ${ownColumns} from correction_requests q where q.id = ${id} and q.member_id = ${memberId}`.execute(reader);
  if (!rows[0]) throw notFound();
  return rows[0];
}

export interface QueueRequest {
  place: OrganisationScope;
  isOpen: boolean;
  limit: number;
  offset: number;
}

/** The queue of a place: those that wait come first come, first served; all of them newest first. */
export async function findQueue(
  reader: Reader,
  { place, isOpen, limit, offset }: QueueRequest,
): Promise<{ rows: QueueLine[]; count: number }> {
  const { rows } = await sql<QueueLine & { count: number }>`
    select q.id, q.field, q.state, ${moment("q.created_at")} as "createdAt", ${moment("q.decided_at")} as "decidedAt",
      m.id as "memberId", m.full_name as "fullName", o.name as "cellName", (count(*) over ())::int as count
    from correction_requests q join members m on m.id = q.member_id join organisations o on o.id = m.cell_id
    where ${inScope(place, "o.path")} and ${isOpen ? sql`q.state = 'open'` : sql`true`}
    order by ${isOpen ? sql`q.id` : sql`q.id desc`} limit ${limit} offset ${offset}`.execute(reader);
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}

export type RequestRow = Awaited<ReturnType<typeof lockRequest>>;

/** A request with whom and where it is about, proved to lie in the scope and held against a second decider. */
export async function lockRequest(tx: Transaction, scope: OrganisationScope, id: number) {
  const { rows } = await sql<
    OwnRequest & {
      memberId: number;
      fullName: string;
      cellId: number;
      cellName: string;
      path: string;
      dissolvedOn: DayText | null;
      askedBy: string;
      askedById: number;
      evidenceKey: string | null;
      evidenceType: string | null;
    }
  >`
    select ${ownColumns}, m.id as "memberId", m.full_name as "fullName", o.id as "cellId", o.name as "cellName", o.path, o.dissolved_on as "dissolvedOn",
      a.display_name as "askedBy", a.id as "askedById", q.evidence_key as "evidenceKey", q.evidence_type as "evidenceType"
    from correction_requests q left join members m on m.id = q.member_id join organisations o on o.id = cell_of_member(q.member_id)
      join accounts a on a.id = q.account_id
    where q.id = ${id} for update of q`.execute(tx);
  const [request] = rows;
  if (!request) throw notFound();
  requireInside(scope, request);
  return request;
}
