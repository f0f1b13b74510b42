import { AppError } from "#contract/errors.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { openStates } from "../../rules.ts";
import { type FoundMeeting, getMeetingRow } from "../../server/queries.ts";
import type { Scores } from "../contract.ts";
import { criteriaOf, type Known, knownPoints, type ScoreForm, type Seat } from "../rules.ts";
import { findFacts, findForm, findSheets, type NamedForm } from "./queries.ts";

/** The sheets of a sitting, the form for a new one, and what the program can fill in. */
export async function getScores(ctx: ActionContext, { meetingId }: { meetingId: number }): Promise<Scores> {
  return scoresOf(ctx, await getMeetingRow(ctx.tx, ctx.scope, meetingId));
}

export async function scoresOf(ctx: ActionContext, meeting: FoundMeeting): Promise<Scores> {
  const named = await formInForce(ctx, meeting);
  return {
    meetingId: meeting.id,
    organisationId: meeting.organisationId,
    organisationName: meeting.organisationName,
    heldOn: meeting.heldOn,
    formCode: named.code,
    form: named.form,
    source: named.source,
    known: Object.fromEntries(await knownOf(ctx, meeting, named.form)),
    sheets: await findSheets(ctx.tx, meeting.id),
    can: seatsOf(ctx, meeting),
  };
}

/** The form that the rule of the day names for the cell. */
async function formInForce(ctx: ActionContext, { organisationId, heldOn }: FoundMeeting): Promise<NamedForm> {
  const code = await rule(ctx.tx, "meetings.score_form", organisationId, heldOn);
  const named = await findForm(ctx.tx, code);
  if (!named)
    throw new AppError(
      "rule",
      "no-such-form",
      `Quy định áp dụng phiếu chấm “${code}” nhưng chưa ai đặt phiếu này. Chọn lại ở Phiếu chấm điểm.`,
    );
  return named;
}

/** What the facts give, by the number of the criterion. */
export async function knownOf(ctx: ActionContext, meeting: FoundMeeting, form: ScoreForm): Promise<Map<string, Known>> {
  const facts = await findFacts(ctx.tx, meeting);
  return new Map(
    criteriaOf(form).flatMap((criterion) => {
      const known = knownPoints(criterion, form, facts);
      return known ? [[criterion.number, known] as const] : [];
    }),
  );
}

/** The cell scores while the minutes are with it; those above once they have been handed in. */
export function seatsOf(ctx: ActionContext, { orgPath, dissolvedOn, state }: FoundMeeting): Seat[] {
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  const isWithCell = openStates.includes(state);
  return [
    ...(held.includes("meetings.record") && isWithCell ? (["cell"] as const) : []),
    ...(held.includes("meetings.review") && !isWithCell ? (["attendee", "committee"] as const) : []),
    ...(held.includes("meetings.attend") && !held.includes("meetings.review") && !isWithCell ? (["attendee"] as const) : []),
  ];
}
