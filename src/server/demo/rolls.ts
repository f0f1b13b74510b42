import type { Habits } from "./habits.ts";
import { excusedReasons } from "./meeting-words.ts";
import type { Random } from "./random.ts";
import type { Seat } from "./rosters.ts";

export type RollState = "present" | "late" | "online" | "excused" | "unexcused" | "not-due";

export interface RollLine extends Seat {
  state: RollState;
  reason: string | null;
  arrivedAt: string | null;
  spoke: boolean;
}

/** Calls the roll of a sitting: who had to come, who came, who spoke. The secretary comes and speaks. */
export function callRoll(roster: readonly Seat[], habits: Habits, random: Random): RollLine[] {
  return roster.map((seat, index) => {
    if (seat.situation !== null) return { ...seat, state: "not-due", reason: null, arrivedAt: null, spoke: false };
    const leads = index === 0;
    const draws = [random.next(), random.next(), random.next(), random.next()] as const;
    if (!leads && draws[0] > habits.attendance) {
      const unexcused = draws[1] < habits.unexcused;
      return {
        ...seat,
        state: unexcused ? "unexcused" : "excused",
        reason: unexcused ? null : random.pick(excusedReasons),
        arrivedAt: null,
        spoke: false,
      };
    }
    const late = !leads && draws[1] < 0.015;
    return {
      ...seat,
      state: late ? "late" : "present",
      reason: null,
      arrivedAt: late ? laterThan(habits.hour, 5 + Math.floor(draws[2] * 20)) : null,
      spoke: leads || draws[3] < habits.talk,
    };
  });
}

/** "07:30" and 95 minutes: "09:05". */
export function laterThan(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(total / 60) % 24).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}

/** The sums of a roll call, as they stand in the meeting's row. */
export interface RollTotals {
  total: number;
  official: number;
  probationary: number;
  visiting: number;
  exempt: number;
  away: number;
  present: number;
  excused: number;
  unexcused: number;
  spoke: number;
}

/**
 * Adds up a roll call. The away and the suspended are outside the total, the exempt inside it; visitors are counted apart,
 * so that present + excused + unexcused = total - exempt.
 */
export function totalsOf(roll: readonly RollLine[]): RollTotals {
  const own = roll.filter((line) => !line.isVisiting);
  const count = (which: (line: RollLine) => boolean, lines: readonly RollLine[] = own) => lines.filter(which).length;
  const counted = own.filter((line) => line.situation === null || line.situation === "exempt");
  return {
    total: counted.length,
    official: count((line) => line.standing === "official", counted),
    probationary: count((line) => line.standing === "probationary", counted),
    visiting: count((line) => line.isVisiting && attended(line), roll),
    exempt: count((line) => line.situation === "exempt"),
    away: count((line) => line.situation === "away"),
    present: count(attended),
    excused: count((line) => line.state === "excused"),
    unexcused: count((line) => line.state === "unexcused"),
    spoke: count((line) => line.spoke),
  };
}

export function attended(line: RollLine): boolean {
  return line.state === "present" || line.state === "late" || line.state === "online";
}
