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
    const leads = index === 0;
    const [comes, how, lateness, talks] = [random.next(), random.next(), random.next(), random.next()] as const;
    if (seat.situation !== null) return lineOf(seat, "not-due");
    if (!leads && comes > habits.attendance) {
      return how < habits.unexcused ? lineOf(seat, "unexcused") : lineOf(seat, "excused", { reason: random.pick(excusedReasons) });
    }
    const spoke = leads || talks < habits.talk;
    if (leads || how >= 0.015) return lineOf(seat, "present", { spoke });
    return lineOf(seat, "late", { spoke, arrivedAt: laterThan(habits.hour, 5 + Math.floor(lateness * 20)) });
  });
}

interface Circumstances {
  reason?: string;
  arrivedAt?: string;
  spoke?: boolean;
}

function lineOf(
  { member, standing, situation, isVisiting }: Seat,
  state: RollState,
  { reason, arrivedAt, spoke }: Circumstances = {},
): RollLine {
  return { member, standing, situation, isVisiting, state, reason: reason ?? null, arrivedAt: arrivedAt ?? null, spoke: spoke ?? false };
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
