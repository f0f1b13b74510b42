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
