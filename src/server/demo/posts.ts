import type { Insertable } from "kysely";
import { type DayText, earlier } from "#contract/dates.ts";
import type { Post } from "#features/members/posts/rules.ts";
import type { DB } from "../db/tables.ts";
import type { Member } from "./careers.ts";
import { range } from "./organisation-rows.ts";
import type { Calendar } from "./plan.ts";
import { type Random, randomFrom } from "./random.ts";
import { decision, type Unit } from "./units.ts";

export interface HeldPost {
  id: number;
  unit: Unit;
  member: Member;
  post: Post;
  from: DayText;
  /** Chosen at the congress of the term; whoever came to the unit later was appointed. */
  isElected: boolean;
  term: string;
}

interface Term {
  name: string;
  /** Congresses go from the cells up. */
  congress: { cell: DayText; base: DayText; top: DayText };
}

/** Committees of every unit that stands today: those of the cells, and above them people who lead a cell. */
export function fillPosts(units: readonly Unit[], members: readonly Member[], calendar: Calendar, seed: string): HeldPost[] {
  const term = termOn(calendar.today);
  const posts: HeldPost[] = [];
  const elect = (unit: Unit, congress: DayText, chosen: readonly (readonly [Post, Member | undefined])[]) => {
    for (const [post, member] of chosen) {
      if (!member) continue;
      const from = [congress, member.officialOn ?? congress, member.stays.at(-1)?.from ?? congress].sort().at(-1) ?? congress;
      posts.push({ id: posts.length + 1, unit, member, post, from, isElected: from === congress, term: term.name });
    }
  };
  const able = new Map<number, Member[]>();
  for (const member of members.filter(mayLead)) {
    const cell = member.stays.at(-1)?.organisationId ?? 0;
    able.set(cell, [...(able.get(cell) ?? []), member]);
  }
  const open = units.filter((unit) => unit.dissolvedOn === null);
  for (const cell of open.filter((unit) => unit.isCell)) elect(cell, term.congress.cell, cellCommittee(able.get(cell.id) ?? []));
  const leaders = posts.filter((one) => one.post !== "committee-member");
  for (const unit of open.filter((one) => !one.isCell)) {
    const below = leaders.filter((one) => one.unit.path.startsWith(unit.path)).map((one) => one.member);
    elect(
      unit,
      unit.parentId === null ? term.congress.top : term.congress.base,
      committee(unit, below, randomFrom(`${seed}:committee:${unit.id}`)),
    );
  }
  return posts;
}

export function postRows(posts: readonly HeldPost[], units: readonly Unit[]): Insertable<DB["posts"]>[] {
  const root = units[0] ?? { symbol: null };
  return posts.map(({ id, unit, member, post, from, isElected, term }) => ({
    id,
    organisation_id: unit.id,
    member_id: member.id,
    post,
    valid: range(from, null),
    entered_how: isElected ? "elected" : "appointed",
    term,
    decision: decision(300 + unit.id, from, root),
    note: "",
    version: 1,
  }));
}

/** Congresses are held in the years that end in 0 and 5; a term that is not a year old in autumn has its committees. */
function termOn(today: DayText): Term {
  const year = Number(today.slice(0, 4));
  const last = year - (year % 5);
  const start = earlier(today, `${last}-09-01`) === today ? last - 5 : last;
  return { name: `${start}-${start + 5}`, congress: { cell: `${start}-03-12`, base: `${start}-05-20`, top: `${start}-08-15` } };
}

/** Official, in a cell for good, and taking part. */
function mayLead(member: Member): boolean {
  const stay = member.stays.at(-1);
  return (
    member.endedOn === null &&
    member.officialOn !== null &&
    member.part !== "retired" &&
    member.situations.length === 0 &&
    stay?.kind === "full" &&
    stay.to === null
  );
}

/** A secretary; from five people on a deputy; from eleven on, so that nine are official, a committee of five. */
function cellCommittee(people: readonly Member[]): [Post, Member | undefined][] {
  const [first, ...others] = [...people].sort((one, other) => Number(other.part === "secretary") - Number(one.part === "secretary"));
  const [, deputy, ...rest] = others;
  return [
    ["secretary", first],
    ["deputy", people.length >= 5 ? deputy : undefined],
    ...rest.slice(0, people.length >= 11 ? 3 : 0).map((member): [Post, Member] => ["committee-member", member]),
  ];
}

/** Of those who lead the cells below: at the top 27 with a standing committee, at the base up to 11. */
function committee(unit: Unit, below: readonly Member[], random: Random): [Post, Member | undefined][] {
  const isTop = unit.parentId === null;
  const seats = random.shuffle(below).slice(0, isTop ? 27 : 11);
  const [secretary, deputy, third, ...rest] = seats;
  const standing = isTop ? 6 : seats.length >= 9 && unit.kind !== "section-committee" ? 1 : 0;
  return [
    ["secretary", secretary],
    [isTop ? "standing-deputy" : "deputy", deputy],
    ...(third ? [[isTop ? "deputy" : standing > 0 ? "standing-member" : "committee-member", third] as [Post, Member]] : []),
    ...rest.map((member, at): [Post, Member] => [isTop && at < standing ? "standing-member" : "committee-member", member]),
    ...(isTop
      ? rest
          .slice(0, 5)
          .map((member, at): [Post, Member] => [(["inspection-head", "inspection-deputy"] as const)[at] ?? "inspection-member", member])
      : []),
  ];
}
