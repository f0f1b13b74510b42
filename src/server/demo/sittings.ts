import { addDays, type DayText, lastOfMonth } from "#contract/dates.ts";
import { type Totals, totalsOf } from "#features/meetings/rules.ts";
import { type Habits, habitsOf } from "./habits.ts";
import { missingReasons, topics } from "./meeting-words.ts";
import type { Calendar, DemoPlan } from "./plan.ts";
import { type Random, randomFrom } from "./random.ts";
import { callRoll, type RollLine } from "./rolls.ts";
import { type Rosters, rosterOn } from "./rosters.ts";
import type { Unit } from "./units.ts";

export type SittingState = "draft" | "submitted" | "returned" | "accepted";

/** One sitting of a cell with its roll call, before it becomes rows. */
export interface Sitting {
  id: number;
  cell: Unit;
  month: DayText;
  heldOn: DayText;
  isThematic: boolean;
  topic: string | null;
  beganAt: string;
  minutes: number;
  place: string;
  recorded: boolean;
  totals: Totals;
  /** Line by line when recorded; otherwise only the totals were kept. */
  roll: readonly RollLine[];
  score: number;
  state: SittingState;
  monthsAgo: number;
}

export interface Gap {
  cell: Unit;
  month: DayText;
  reason: string;
  makeupOn: DayText | null;
}

export interface Meetings {
  sittings: Sitting[];
  gaps: Gap[];
}

interface World {
  plan: DemoPlan;
  calendar: Calendar;
  rosters: Rosters;
  /** The cell of the demo secretary: its meeting of this month is still to be recorded. */
  waitingCellId: number;
}

export function holdMeetings(units: readonly Unit[], world: World): Meetings {
  const meetings: Meetings = { sittings: [], gaps: [] };
  for (const cell of units) {
    if (!cell.isCell) continue;
    const random = randomFrom(`${world.plan.seed}:meetings:${cell.id}`);
    const habits = habitsOf(cell, world.plan, random);
    for (const [index, month] of world.calendar.months.entries()) {
      const monthsAgo = world.calendar.months.length - 1 - index;
      hold({ cell, habits, month, monthsAgo }, world, meetings, random);
    }
  }
  return meetings;
}

interface Turn {
  cell: Unit;
  habits: Habits;
  month: DayText;
  monthsAgo: number;
}

function hold(turn: Turn, world: World, meetings: Meetings, random: Random): void {
  const { cell, habits, month, monthsAgo } = turn;
  const waits = cell.id === world.waitingCellId;
  const usual = addDays(month, Math.max(1, habits.day + random.between(-2, 3)) - 1);
  const missed = random.chance(habits.missing) && !waits;
  // Some made it up weeks later: a report signed in between shows another number than today's.
  const madeUp = missed && random.chance(0.2);
  const heldOn = madeUp ? addDays(lastOfMonth(month), random.between(11, 24)) : usual;
  const exists = cell.foundedOn <= month && (cell.dissolvedOn === null || heldOn < cell.dissolvedOn);
  if (!exists || heldOn > world.calendar.today || (waits && monthsAgo === 0)) return;
  if (!missed || madeUp) meetings.sittings.push(sit(turn, heldOn, { world, id: meetings.sittings.length + 1, random }));
  else if (monthsAgo > 0 && random.chance(0.6)) meetings.gaps.push(gapOf(turn, random));
}

function sit(
  { cell, habits, month, monthsAgo }: Turn,
  heldOn: DayText,
  { world, id, random }: { world: World; id: number; random: Random },
): Sitting {
  const recorded = habits.recorded && monthsAgo < world.plan.recordedMonths;
  const roll = callRoll(rosterOn(world.rosters, cell.id, heldOn), habits, random);
  const isThematic = Number(month.slice(5, 7)) % 3 === habits.thematicMonth && random.chance(0.8);
  const isReturned = cell.id === world.waitingCellId && monthsAgo === 1;
  return {
    id,
    cell,
    month,
    heldOn,
    isThematic,
    topic: isThematic ? random.pick(topics) : null,
    beganAt: habits.hour,
    minutes: Math.max(45, habits.minutes + random.between(-14, 14) + (isThematic ? 25 : 0)),
    place: habits.place,
    recorded,
    totals: totalsOf(roll),
    roll: recorded ? roll : [],
    score: Math.min(100, Math.max(35, habits.quality + random.around(-9, 9))),
    state: isReturned ? "returned" : stateOf(recorded ? monthsAgo : 9, random),
    monthsAgo,
  };
}

function gapOf({ cell, month }: Turn, random: Random): Gap {
  return {
    cell,
    month,
    reason: random.pick(missingReasons),
    makeupOn: random.chance(0.3) ? addDays(lastOfMonth(month), random.between(3, 9)) : null,
  };
}

/** Old meetings are accepted; the last ones are on their way. */
function stateOf(monthsAgo: number, random: Random): SittingState {
  if (monthsAgo === 0)
    return random.weighted([
      ["draft", 15],
      ["submitted", 50],
      ["returned", 5],
      ["accepted", 30],
    ] as const);
  if (monthsAgo === 1)
    return random.weighted([
      ["draft", 2],
      ["submitted", 20],
      ["returned", 4],
      ["accepted", 74],
    ] as const);
  if (monthsAgo === 2)
    return random.weighted([
      ["submitted", 3],
      ["accepted", 97],
    ] as const);
  return "accepted";
}
