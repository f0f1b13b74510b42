import { hours, places } from "./meeting-words.ts";
import type { DemoPlan } from "./plan.ts";
import type { Random } from "./random.ts";
import type { Unit } from "./units.ts";

/** How a cell goes about its meetings; the same through all months. */
export interface Habits {
  day: number;
  hour: string;
  place: string;
  attendance: number;
  unexcused: number;
  talk: number;
  minutes: number;
  quality: number;
  missing: number;
  recorded: boolean;
  thematicMonth: number;
}

export function habitsOf(cell: Unit, plan: DemoPlan, random: Random): Habits {
  const weak = random.chance(0.07);
  return {
    day: random.around(2, 11),
    hour: random.weighted(hours),
    place: random.pick(places),
    attendance: weak ? random.between(78, 88) / 100 : random.around(90, 99) / 100,
    unexcused: weak ? 0.2 : 0.04,
    talk: random.around(24, 78) / 100,
    minutes: random.between(78, 134),
    quality: weak ? random.between(52, 70) : random.between(60, 97),
    missing: weak ? 0.24 : random.chance(0.72) ? 0.006 : 0.14,
    recorded: plan.recordedMonths > 0 && random.chance(0.9) && cell.size > 0,
    thematicMonth: random.between(0, 2),
  };
}
