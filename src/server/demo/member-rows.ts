import type { Insertable } from "kysely";
import type { DB } from "../db/tables.ts";
import type { Member } from "./careers.ts";
import { moment, range } from "./organisation-rows.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

export function memberRows(members: readonly Member[], letters: string): Row<"members">[] {
  return members.map((member) => ({
    id: member.id,
    top_id: 1,
    cell_id: lastFullStay(member).organisationId,
    family: member.family,
    middle: member.middle,
    given: member.given,
    full_name: member.fullName,
    search_key: member.searchKey,
    sex: member.sex,
    birth_date: member.birthDate,
    birth_precision: "day",
    ethnicity: member.ethnicity,
    religion: member.religion,
    home_place: member.homePlace,
    schooling: "12/12",
    politics_level: member.politicsLevel,
    profession_level: member.professionLevel,
    foreign_language: member.foreignLanguage,
    occupation_before: member.occupationBefore,
    occupation: member.occupation,
    force_kind: member.forceKind,
    joined_on: member.joinedOn,
    official_on: member.officialOn,
    card_number: member.officialOn && String(3_120_000 + member.id).padStart(8, "0"),
    file_number: `${String(10_000 + member.id * 7).padStart(6, "0")}${letters}`,
    citizen_number: `099${String(400_000_000 + member.id * 131).padStart(9, "0")}`, // 099 is no province
    note: "",
    ended_on: member.endedOn,
    ended_how: member.endedHow,
    version: 1,
    created_at: moment(member.joinedOn),
  }));
}

/** Whole name, without the family name, given name. */
export function nameKeyRows(members: readonly Member[]): Row<"member_name_keys">[] {
  return members.flatMap((member) => {
    const words = member.searchKey.split(" ");
    const keys = new Set([words.join(" "), words.slice(1).join(" "), words.slice(-1).join(" ")]);
    return [...keys].filter(Boolean).map((key) => ({ member_id: member.id, top_id: 1, key }));
  });
}

export function membershipRows(members: readonly Member[]): Row<"memberships">[] {
  return members.flatMap((member) =>
    member.stays.map((stay) => ({
      member_id: member.id,
      organisation_id: stay.organisationId,
      valid: range(stay.from, stay.to),
      kind: stay.kind,
      entered_how: stay.enteredHow,
      entered_from: stay.enteredFrom,
      left_how: stay.leftHow,
      left_to: stay.leftTo,
      decision: null,
    })),
  );
}

/** The standing from the day of joining on, and what went on beside it. */
export function statusRows(members: readonly Member[]): Row<"member_statuses">[] {
  return members.flatMap((member) => {
    const base = { member_id: member.id, decision: null, note: "" };
    const standing = [{ ...base, aspect: "standing", status: "probationary", valid: range(member.joinedOn, member.officialOn) }];
    if (member.officialOn)
      standing.push({ ...base, aspect: "standing", status: "official", valid: range(member.officialOn, member.endedOn) });
    const situations = member.situations.map((one) => ({
      ...base,
      aspect: "situation",
      status: one.situation,
      valid: range(one.from, one.to),
    }));
    return [...standing, ...situations];
  });
}

function lastFullStay(member: Member) {
  const full = member.stays.filter((stay) => stay.kind === "full");
  const last = full.at(-1);
  if (!last) throw new RangeError(`member ${member.id} belongs nowhere`);
  return last;
}
