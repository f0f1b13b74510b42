import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { readMember as declared, MemberDetail } from "../contract.ts";
import { checkPurpose, noteReading } from "../readings/server/writes.ts";
import { ageOn, hiddenGrounds, maskNumber, memberWarnings } from "../rules.ts";
import { getMember, type MemberRow, memberLimits } from "./queries.ts";

/** Opens a member's file. Each opening is noted with its purpose. */
export async function readMember(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MemberDetail> {
  const member = await getMember(ctx.tx, ctx.scope, input.memberId);
  const why = await checkPurpose(ctx, member.cell_id, input);
  await noteReading(ctx, { kind: "open", why, organisationId: member.cell_id, memberIds: [member.id] });
  return memberDetail(ctx, member);
}

interface Parts {
  path: MemberDetail["path"];
  memberships: MemberDetail["memberships"];
  statuses: (MemberDetail["statuses"][number] & { aspect: string; holds: boolean })[];
  posts: MemberDetail["posts"];
}

/** The whole file: fields, where and as what from when to when. Numbers are masked, and why somebody is exempt where health is not to be seen. */
export async function memberDetail(ctx: ActionContext, member: MemberRow): Promise<MemberDetail> {
  const parts = await findParts(ctx, member);
  const fields = memberFields(member);
  // A person's file stays open after the cell: whoever was left behind in it is moved out by these.
  const can = ctx.person ? permissionsAt(ctx.person, { path: member.path, dissolvedOn: null }) : [];
  const seesHealth = can.includes("members.health") || member.id === ctx.user.memberId;
  const current = (aspect: string) => parts.statuses.find((status) => status.aspect === aspect && status.holds)?.status ?? null;
  return {
    ...fields,
    id: member.id,
    version: member.version,
    cell: { id: member.cell_id, name: member.cell_name },
    path: parts.path,
    cardNumber: maskNumber(member.card_number),
    citizenNumber: maskNumber(member.citizen_number),
    age: ageOn(member.birth_date, fields.birthPrecision, member.ended_on ?? ctx.today),
    standing: current("standing") as MemberDetail["standing"], // the table's check ties aspect and status
    situation: current("situation") as MemberDetail["situation"], // the same
    endedOn: member.ended_on,
    endedHow: member.ended_how as MemberDetail["endedHow"], // checked by the table
    memberships: parts.memberships,
    statuses: seesHealth ? parts.statuses : parts.statuses.map(withoutGrounds),
    posts: parts.posts,
    warnings: memberWarnings(fields, await memberLimits(ctx.tx, member.cell_id, ctx.today)),
    can,
  };
}

/** Why somebody is exempt is mostly a matter of health: that there is a paper is told, not what stands in it. */
function withoutGrounds<Status extends MemberDetail["statuses"][number]>(status: Status): Status {
  if (status.status !== "exempt") return status;
  return { ...status, decision: status.decision && hiddenGrounds, note: status.note && hiddenGrounds };
}

/** The typed fields of a row under the names of the contract; history keeps them under the same names. */
export function memberFields(member: Omit<MemberRow, "path" | "cell_name">) {
  return {
    fullName: member.full_name,
    birthName: member.birth_name,
    sex: member.sex as MemberDetail["sex"], // checked by the table, as the next two
    birthDate: member.birth_date,
    birthPrecision: member.birth_precision as MemberDetail["birthPrecision"],
    forceKind: member.force_kind as MemberDetail["forceKind"],
    ethnicity: member.ethnicity,
    religion: member.religion,
    homePlace: member.home_place,
    schooling: member.schooling,
    politicsLevel: member.politics_level,
    professionLevel: member.profession_level,
    foreignLanguage: member.foreign_language,
    occupationBefore: member.occupation_before,
    occupation: member.occupation,
    joinedOn: member.joined_on,
    officialOn: member.official_on,
    cardNumber: member.card_number,
    fileNumber: member.file_number,
    badgeNumber: member.badge_number,
    citizenNumber: member.citizen_number,
    phone: member.phone,
    note: member.note,
  };
}

/** One row: the lists of the file as JSON, newest first. */
async function findParts(ctx: ActionContext, member: MemberRow): Promise<Parts> {
  const { rows } = await sql<Parts>`
    select
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.level), '[]')
        from organisations o where starts_with(${member.path}, o.path) and o.id = any(string_to_array(trim(trailing '.' from ${member.path}), '.')::int[])) as path,
      (select coalesce(json_agg(json_build_object('id', ms.id, 'organisation', json_build_object('id', o.id, 'name', o.name), 'from', lower(ms.valid), 'to', upper(ms.valid),
          'kind', ms.kind, 'enteredHow', ms.entered_how, 'enteredFrom', ms.entered_from, 'leftHow', ms.left_how, 'leftTo', ms.left_to, 'decision', ms.decision)
          order by lower(ms.valid) desc, ms.id desc), '[]')
        from memberships ms join organisations o on o.id = ms.organisation_id where ms.member_id = ${member.id}) as memberships,
      (select coalesce(json_agg(json_build_object('id', s.id, 'aspect', s.aspect, 'status', s.status, 'from', lower(s.valid), 'to', upper(s.valid),
          'decision', s.decision, 'note', s.note, 'holds', s.valid @> ${ctx.today}::date) order by lower(s.valid) desc, s.id desc), '[]')
        from member_statuses s where s.member_id = ${member.id}) as statuses,
      (select coalesce(json_agg(json_build_object('id', p.id, 'organisation', json_build_object('id', o.id, 'name', o.name, 'kind', o.kind),
          'post', p.post, 'from', lower(p.valid), 'to', upper(p.valid), 'term', p.term, 'decision', p.decision) order by lower(p.valid) desc, p.id desc), '[]')
        from posts p join organisations o on o.id = p.organisation_id where p.member_id = ${member.id} and p.withdrawn_at is null) as posts`.execute(
    ctx.tx,
  );
  const [parts] = rows;
  if (!parts) throw new Error("a select without from gives one row");
  return parts;
}
