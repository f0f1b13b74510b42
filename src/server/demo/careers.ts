import { addDays, type DayText } from "#contract/dates.ts";
import { inventPerson, type Part, type Person } from "./people.ts";
import { elsewhere } from "./people-words.ts";
import type { Calendar } from "./plan.ts";
import { at, type Random, randomFrom } from "./random.ts";
import type { Unit } from "./units.ts";

export type Situation = "exempt" | "away" | "suspended";
export type LeftHow = "transferred" | "died" | "left" | "struck-off" | "expelled";

/** A stretch in one cell; `to` is the first day after it. */
export interface Stay {
  organisationId: number;
  from: DayText;
  to: DayText | null;
  kind: "full" | "temporary";
  enteredHow: "admitted" | "transferred" | "registered";
  enteredFrom: string | null;
  leftHow: LeftHow | null;
  leftTo: string | null;
}

export interface Member extends Person {
  id: number;
  part: Part;
  stays: Stay[];
  situations: { situation: Situation; from: DayText; to: DayText | null }[];
  endedOn: DayText | null;
  endedHow: LeftHow | null;
}

/** Fills every cell with people and lets some of them come, go, fall ill and be sent away within the months. */
export function populate(units: readonly Unit[], calendar: Calendar, seed: string): Member[] {
  const cells = units.filter((unit) => unit.isCell);
  const members: Member[] = [];
  for (const cell of cells) {
    const leavers = randomFrom(`${seed}:leavers:${cell.id}`).chance(0.18) ? 1 : 0;
    for (let index = 0; index < cell.size + leavers; index++) {
      const random = randomFrom(`${seed}:person:${cell.id}:${index}`);
      const seat = { id: members.length + 1, cell };
      const stays = index < cell.size;
      const member = settle({ ...seat, part: stays ? partOf(index, random) : "working" }, calendar, random);
      members.push(stays ? member : leave(member, calendar, random));
    }
  }
  moveWithDissolved(members, cells);
  moveSome(members, cells, calendar, randomFrom(`${seed}:moves`));
  sendAway(members, cells, calendar, randomFrom(`${seed}:away`));
  return members;
}

/** The first member of a cell is its secretary. */
function partOf(index: number, random: Random): Part {
  if (index === 0) return "secretary";
  return random.weighted([
    ["working", 90],
    ["retired", 6],
    ["probationary", 3.6],
  ] as const);
}

function settle(seat: { id: number; cell: Unit; part: Part }, calendar: Calendar, random: Random): Member {
  const { id, cell, part } = seat;
  const person = inventPerson(part, calendar, random);
  const earliest = later(person.joinedOn, cell.foundedOn);
  const admittedHere = part === "probationary" || (earliest === person.joinedOn && random.chance(0.6));
  const arrived = admittedHere ? earliest : arrival(earliest, calendar, part !== "secretary" && !cell.dissolvedOn, random);
  const stay: Stay = {
    organisationId: cell.id,
    from: arrived,
    to: null,
    kind: "full",
    enteredHow: admittedHere ? "admitted" : "transferred",
    enteredFrom: admittedHere ? null : random.pick(elsewhere),
    leftHow: null,
    leftTo: null,
  };
  const exempt = part === "retired" ? random.chance(0.78) : part === "working" && random.chance(0.003);
  const since = later(addDays(calendar.begins, random.chance(0.2) ? random.between(20, 380) : -random.between(30, 900)), arrived);
  const situations = exempt ? [{ situation: "exempt" as const, from: since, to: null }] : [];
  return { ...person, id, part, stays: [stay], situations, endedOn: null, endedHow: null };
}

/** A day between the earliest possible one and the beginning of the months; about one in fifty came within them. */
function arrival(earliest: DayText, calendar: Calendar, mayBeRecent: boolean, random: Random): DayText {
  if (mayBeRecent && random.chance(0.05)) {
    const recent = addDays(calendar.begins, random.between(25, 400));
    if (recent > earliest && recent < calendar.today) return recent;
  }
  const latest = addDays(calendar.begins, -40);
  if (earliest >= latest) return earliest;
  const days = Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000);
  return addDays(earliest, random.between(0, days));
}

/** Ends the membership of somebody who is not counted in the cell's size today. */
function leave(member: Member, calendar: Calendar, random: Random): Member {
  const [stay] = member.stays;
  const on = addDays(calendar.begins, random.between(40, calendar.months.length * 30 - 50));
  if (!stay || stay.from >= on || on >= calendar.today || member.officialOn === null) return member;
  const how = random.weighted([
    ["transferred", 70],
    ["died", 17],
    ["left", 4],
    ["struck-off", 6],
    ["expelled", 3],
  ] as const);
  const ended: Stay = { ...stay, to: on, leftHow: how, leftTo: how === "transferred" ? random.pick(elsewhere) : null };
  return { ...member, stays: [ended], situations: [], endedOn: on, endedHow: how };
}

function moveWithDissolved(members: Member[], cells: readonly Unit[]): void {
  const ended = cells.filter((cell) => cell.dissolvedOn);
  for (const cell of ended) {
    for (const member of members.filter((one) => one.stays[0]?.organisationId === cell.id && !one.endedOn)) {
      const [on, to] = [cell.dissolvedOn ?? "", cell.successorId ?? cell.id];
      if (at(member.stays, 0).from >= on) at(member.stays, 0).organisationId = to;
      else transfer(member, on, to);
    }
  }
}

/** Transfers between cells of the bloc: about one in 200 members. */
function moveSome(members: Member[], cells: readonly Unit[], calendar: Calendar, random: Random): void {
  const living = cells.filter((cell) => !cell.dissolvedOn);
  for (const member of members) {
    if (!random.chance(0.005)) continue;
    const on = addDays(calendar.begins, random.between(35, calendar.months.length * 30 - 45));
    const target = random.pick(living);
    const plain = member.part === "working" && !member.endedOn && member.stays.length === 1 && member.situations.length === 0;
    if (plain && at(member.stays, 0).from < on && on < calendar.today && target.id !== at(member.stays, 0).organisationId)
      transfer(member, on, target.id);
  }
}

function transfer(member: Member, on: DayText, to: number): void {
  const last = member.stays.at(-1);
  if (!last || last.from >= on) return;
  last.to = on;
  last.leftHow = "transferred";
  member.stays.push({
    ...last,
    organisationId: to,
    from: on,
    to: null,
    enteredHow: "transferred",
    enteredFrom: null,
    leftHow: null,
    leftTo: null,
  });
}

/** Some study or work elsewhere for half a year and take part in another cell meanwhile; very few are suspended. */
function sendAway(members: Member[], cells: readonly Unit[], calendar: Calendar, random: Random): void {
  const living = cells.filter((cell) => !cell.dissolvedOn);
  for (const member of members) {
    const draw = random.next();
    const from = addDays(calendar.today, -random.between(15, 330));
    const [stay] = member.stays;
    const plain =
      member.part === "working" &&
      stay &&
      member.stays.length === 1 &&
      !member.endedOn &&
      member.situations.length === 0 &&
      stay.from < from;
    if (!plain || !member.officialOn || member.officialOn > from) continue;
    if (draw < 0.0008) member.situations.push({ situation: "suspended", from, to: random.chance(0.5) ? null : addDays(from, 90) });
    if (draw < 0.0008 || draw > 0.012) continue;
    const back = addDays(from, random.between(100, 300));
    member.situations.push({ situation: "away", from, to: back });
    const host = random.pick(living);
    if (host.id !== stay.organisationId && random.chance(0.5)) {
      member.stays.push({
        ...stay,
        organisationId: host.id,
        from,
        to: back,
        kind: "temporary",
        enteredHow: "transferred",
        enteredFrom: null,
      });
    }
  }
}

function later(one: DayText, other: DayText): DayText {
  return one > other ? one : other;
}
