import type { DayText } from "#contract/dates.ts";
import { type Member, populate } from "./careers.ts";
import { type Calendar, calendarOf, type DemoPlan } from "./plan.ts";
import { fillPosts, type HeldPost } from "./posts.ts";
import { at, randomFrom } from "./random.ts";
import { rostersOf } from "./rosters.ts";
import { type Gap, holdMeetings, type Sitting } from "./sittings.ts";
import { growTree, reorganise, type Unit } from "./units.ts";

/** A whole invented office, before it becomes rows. The same plan and day give the same office, always. */
export interface DemoOffice {
  plan: DemoPlan;
  calendar: Calendar;
  units: Unit[];
  members: Member[];
  posts: HeldPost[];
  sittings: Sitting[];
  gaps: Gap[];
  /** The cell of the demo secretary; its meeting of this month is still to be recorded. */
  secretaryCell: Unit;
}

export function generateOffice(plan: DemoPlan, today: DayText): DemoOffice {
  const calendar = calendarOf(plan, today);
  const units = growTree(plan.sketch(randomFrom(`${plan.seed}:tree`)), randomFrom(`${plan.seed}:days`));
  if (plan.reorganised) reorganise(units, calendar);
  const members = populate(units, calendar, plan.seed);
  const posts = fillPosts(units, members, calendar, plan.seed);
  const secretaryCell = at(
    units.filter((unit) => unit.kind === "cell" && unit.size >= 14 && unit.size <= 20),
    2,
  );
  const meetings = holdMeetings(units, { plan, calendar, rosters: rostersOf(members), waitingCellId: secretaryCell.id });
  return { plan, calendar, units, members, posts, ...meetings, secretaryCell };
}
