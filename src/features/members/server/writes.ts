import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { properName, searchKey, splitName } from "#contract/names.ts";
import type { Transaction } from "#server/db/connect.ts";
import type { MemberDraft } from "../contract.ts";
import { type Ending, type Entering, type Situation, type Standing, standingPeriods } from "../rules.ts";

/** A person to enter in the register, with where and as what from which day on. */
export interface NewMember extends MemberDraft {
  cellId: number;
  topId: number;
  memberships: readonly NewMembership[];
  statuses: readonly NewStatus[];
  endedOn?: DayText | null;
  endedHow?: Ending | null;
}

export interface NewMembership {
  organisationId: number;
  from: DayText;
  /** First day after. */
  to: DayText | null;
  kind?: "full" | "temporary";
  enteredHow: Entering;
  enteredFrom?: string | null;
  leftHow?: Ending | null;
  leftTo?: string | null;
  decision?: string | null;
}

export interface NewStatus {
  status: Standing | Situation;
  from: DayText;
  to: DayText | null;
  decision?: string | null;
  note?: string;
}

/** Enters people with their memberships, statuses and search keys: five statements for two thousand of them. Ids come back in order. */
export async function insertMembers(tx: Transaction, members: readonly NewMember[], now: Date): Promise<number[]> {
  const ids = await reserveMemberIds(tx, members.length);
  await insertNumbered(tx, members, ids, now);
  return ids;
}

/** Ids for people still to be entered. What is not used stays a gap. */
export async function reserveMemberIds(tx: Transaction, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('members_id_seq')::int as id from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map((row) => row.id);
}

/** As `insertMembers`, under ids reserved before, one for each. */
export async function insertNumbered(tx: Transaction, members: readonly NewMember[], ids: readonly number[], now: Date): Promise<void> {
  for (let at = 0; at < members.length; at += 2000) {
    await insertChunk(tx, members.slice(at, at + 2000), ids.slice(at, at + 2000), now);
  }
}

async function insertChunk(tx: Transaction, members: readonly NewMember[], ids: readonly number[], now: Date): Promise<void> {
  const numbered = members.flatMap((member, at) => (ids[at] === undefined ? [] : [{ id: ids[at], member }]));
  const people = numbered.map(({ id, member }) => ({
    id,
    ...memberColumns(member),
    cell_id: member.cellId,
    top_id: member.topId,
    ended_on: member.endedOn ?? null,
    ended_how: member.endedHow ?? null,
    created_at: now,
  }));
  const memberships = numbered.flatMap(({ id, member }) => member.memberships.map((one) => membershipRow(id, one)));
  const statuses = numbered.flatMap(({ id, member }) => member.statuses.map((one) => statusRow(id, one)));
  // Handed over together: the database has the next statement at hand while this process goes on.
  await Promise.all([
    insertJson(tx, "members", people),
    insertJson(tx, "memberships", memberships),
    insertJson(tx, "member_statuses", statuses),
    addNameKeys(tx, ids),
  ]);
}

/** One statement for any number of rows: the rows travel as JSON, columns that are left out get their default. */
async function insertJson(
  tx: Transaction,
  table: "members" | "memberships" | "member_statuses",
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

export async function insertMembership(tx: Transaction, memberId: number, membership: NewMembership): Promise<void> {
  await tx.insertInto("memberships").values(membershipRow(memberId, membership)).execute();
}

export async function insertStatus(tx: Transaction, memberId: number, status: NewStatus): Promise<void> {
  await tx.insertInto("member_statuses").values(statusRow(memberId, status)).execute();
}

/** The periods of dự bị and chính thức follow the corrected dates; a decision noted with them stays. */
export async function rewriteStanding(
  tx: Transaction,
  member: { id: number; endedOn: DayText | null },
  dates: { joinedOn: DayText | null; officialOn: DayText | null },
  today: DayText,
): Promise<void> {
  const rows = await tx
    .selectFrom("member_statuses")
    .selectAll()
    .where("member_id", "=", member.id)
    .where("aspect", "=", "standing")
    .execute();
  const wasOfficial = rows.some((row) => row.status === "official");
  // Without its date an official member stays official from the day known so far.
  if (!dates.officialOn && (wasOfficial || !dates.joinedOn)) return;
  await tx.deleteFrom("member_statuses").where("member_id", "=", member.id).where("aspect", "=", "standing").execute();
  for (const period of standingPeriods({ ...dates, standing: null, knownOn: today })) {
    const old = rows.find((row) => row.status === period.standing);
    const to = period.to ?? member.endedOn;
    if (to !== null && to <= period.from) continue;
    await insertStatus(tx, member.id, {
      status: period.standing,
      from: period.from,
      to,
      decision: old?.decision ?? null,
      note: old?.note ?? "",
    });
  }
}

/** Rewrites the three search keys of each member: the whole name, the name without the family, the given name. */
export async function writeNameKeys(tx: Transaction, memberIds: readonly number[]): Promise<void> {
  await sql`delete from member_name_keys where member_id = any(${[...memberIds]}::int[])`.execute(tx);
  await addNameKeys(tx, memberIds);
}

async function addNameKeys(tx: Transaction, memberIds: readonly number[]): Promise<void> {
  await sql`insert into member_name_keys (member_id, top_id, key)
    select distinct m.id, m.top_id, k.key
    from members m cross join lateral (values
      (m.search_key), (regexp_replace(m.search_key, '^[^ ]+ ', '')), (regexp_replace(m.search_key, '^.* ', ''))) k(key)
    where m.id = any(${[...memberIds]})`.execute(tx);
}

/** The columns of a person's own data, with the name tidied, split and folded in the one place where this is done. */
export function memberColumns(draft: MemberDraft) {
  const fullName = properName(draft.fullName);
  return {
    full_name: fullName,
    ...splitName(fullName),
    search_key: searchKey(fullName),
    birth_name: draft.birthName,
    sex: draft.sex,
    birth_date: draft.birthDate,
    birth_precision: draft.birthPrecision,
    ethnicity: draft.ethnicity,
    religion: draft.religion,
    home_place: draft.homePlace,
    schooling: draft.schooling,
    politics_level: draft.politicsLevel,
    profession_level: draft.professionLevel,
    foreign_language: draft.foreignLanguage,
    occupation_before: draft.occupationBefore,
    occupation: draft.occupation,
    force_kind: draft.forceKind,
    joined_on: draft.joinedOn,
    official_on: draft.officialOn,
    card_number: draft.cardNumber,
    file_number: draft.fileNumber,
    badge_number: draft.badgeNumber,
    citizen_number: draft.citizenNumber,
    phone: draft.phone,
    note: draft.note,
  };
}

function membershipRow(memberId: number, membership: NewMembership) {
  return {
    member_id: memberId,
    organisation_id: membership.organisationId,
    valid: `[${membership.from},${membership.to ?? ""})`,
    kind: membership.kind ?? "full",
    entered_how: membership.enteredHow,
    entered_from: membership.enteredFrom ?? null,
    left_how: membership.leftHow ?? null,
    left_to: membership.leftTo ?? null,
    decision: membership.decision ?? null,
  };
}

function statusRow(memberId: number, status: NewStatus) {
  return {
    member_id: memberId,
    aspect: status.status === "probationary" || status.status === "official" ? "standing" : "situation",
    status: status.status,
    valid: `[${status.from},${status.to ?? ""})`,
    decision: status.decision ?? null,
    note: status.note ?? "",
  };
}
