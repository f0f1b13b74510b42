import type { Insertable } from "kysely";
import { addDays } from "#contract/dates.ts";
import { classOf, isPresent } from "#features/meetings/rules.ts";
import type { ClassCutoffs } from "#features/regulations/rules.ts";
import type { DB } from "../db/tables.ts";
import { returnReasons } from "./meeting-words.ts";
import { moment } from "./organisation-rows.ts";
import { laterThan } from "./rolls.ts";
import type { Gap, Sitting } from "./sittings.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

export function meetingRows(sittings: readonly Sitting[], cutoffs: ClassCutoffs): Row<"meetings">[] {
  return sittings.map((sitting) => {
    const { recorded, totals } = sitting;
    return {
      id: sitting.id,
      organisation_id: sitting.cell.id,
      top_id: 1,
      month: sitting.month,
      held_on: sitting.heldOn,
      is_regular: true,
      is_thematic: sitting.isThematic,
      topic: sitting.topic,
      began_at: sitting.beganAt,
      ended_at: recorded ? laterThan(sitting.beganAt, sitting.minutes) : null,
      minutes: sitting.minutes,
      place: recorded ? sitting.place : null,
      mode: "in-person",
      source: recorded ? "recorded" : "totals",
      ...leadersOf(sitting),
      guests: "",
      ...totals,
      official: recorded ? totals.official : null,
      probationary: recorded ? totals.probationary : null,
      fees_paid: recorded ? totals.present : null,
      fees_note: "",
      self_score: sitting.score,
      self_class: classOf(sitting.score, cutoffs),
      note: "",
      state: sitting.state,
      version: 1,
      created_at: moment(sitting.heldOn),
      created_by: null,
      updated_at: moment(addDays(sitting.heldOn, 1)),
    };
  });
}

/** The first present member chairs, the next one writes. */
function leadersOf({ recorded, roll }: Sitting): { chair: string | null; secretary: string | null } {
  if (!recorded) return { chair: null, secretary: null };
  const [chair, secretary] = roll.filter((line) => isPresent(line.state) && !line.isVisiting && line.standing === "official");
  return { chair: chair?.member.fullName ?? null, secretary: secretary?.member.fullName ?? null };
}

export function attendanceRows(sittings: readonly Sitting[]): Row<"meeting_attendance">[] {
  return sittings
    .filter((sitting) => sitting.recorded)
    .flatMap((sitting) =>
      sitting.roll.map((line) => ({
        meeting_id: sitting.id,
        member_id: line.member.id,
        standing: line.standing,
        situation: line.situation,
        is_visiting: line.isVisiting,
        state: line.state,
        reason: line.reason,
        arrived_at: line.arrivedAt,
        spoke: line.spoke,
      })),
    );
}

/** Handed in a day later, returned or accepted after that. */
export function reviewRows(sittings: readonly Sitting[]): Row<"meeting_reviews">[] {
  return sittings
    .filter((sitting) => sitting.recorded && sitting.state !== "draft")
    .flatMap((sitting) => {
      const step = (name: string, days: number, reason = "") => ({
        meeting_id: sitting.id,
        step: name,
        reason,
        at: moment(addDays(sitting.heldOn, days)),
        account_id: null,
      });
      const submitted = step("submit", 1);
      if (sitting.state === "submitted") return [submitted];
      if (sitting.state === "accepted") return [submitted, step("accept", 3)];
      return [submitted, step("return", 2, returnReasons[sitting.id % returnReasons.length])];
    });
}

export function gapRows(gaps: readonly Gap[]): Row<"missing_month_notes">[] {
  return gaps.map((gap) => ({
    organisation_id: gap.cell.id,
    month: gap.month,
    reason: gap.reason,
    makeup_on: gap.makeupOn,
    noted_by: null,
    noted_at: moment(addDays(gap.month, 32)),
    version: 1,
  }));
}
