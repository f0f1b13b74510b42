import type { DayText } from "#contract/dates.ts";
import type { Member, Situation, Stay } from "./careers.ts";

/** Who belonged to a cell on a day, and with what standing and situation. */
export interface Seat {
  member: Member;
  standing: "probationary" | "official";
  situation: Situation | null;
  isVisiting: boolean;
}

export type Rosters = ReadonlyMap<number, readonly { member: Member; stay: Stay }[]>;

/** The stays of every cell, so that a roster needs no search through all members. */
export function rostersOf(members: readonly Member[]): Rosters {
  const rosters = new Map<number, { member: Member; stay: Stay }[]>();
  for (const member of members) {
    for (const stay of member.stays) {
      const roster = rosters.get(stay.organisationId) ?? [];
      roster.push({ member, stay });
      rosters.set(stay.organisationId, roster);
    }
  }
  return rosters;
}

export function rosterOn(rosters: Rosters, cellId: number, day: DayText): Seat[] {
  const seats: Seat[] = [];
  for (const { member, stay } of rosters.get(cellId) ?? []) {
    if (!within(stay, day)) continue;
    const official = member.officialOn !== null && member.officialOn <= day;
    const situation = member.situations.find((one) => within(one, day))?.situation ?? null;
    const isVisiting = stay.kind === "temporary";
    seats.push({ member, standing: official ? "official" : "probationary", situation: isVisiting ? null : situation, isVisiting });
  }
  return seats;
}

export function within(stretch: { from: DayText; to: DayText | null }, day: DayText): boolean {
  return stretch.from <= day && (stretch.to === null || day < stretch.to);
}
