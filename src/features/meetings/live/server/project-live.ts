import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { speakerOf } from "../closing/rules.ts";
import type { projectLive as declared, Projection } from "../contract.ts";
import { type LiveNumbers, liveNumbers, voteResult } from "../numbers/rules.ts";
import { type LiveState, liveState } from "../rules.ts";
import { fullSheet, getLiveRow } from "./queries.ts";

/** What hangs on the wall: numbers, items, the speaker and votes; nobody who is absent is named. */
export async function projectLive(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Projection> {
  const sheet = await fullSheet(ctx, await getLiveRow(ctx, input.plannedMeetingId));
  const state = liveState(sheet, sheet.entries);
  const numbers = liveNumbers(state, sheet.shares);
  const { base, votersPresent, needed, totals } = numbers;
  return {
    ...sheet,
    beganAt: state.beganMoment,
    numbers: { base, votersPresent, present: totals.present, needed },
    items: state.items.map(({ key, stage, title, minutes, state: is, conclusion }) => ({
      ...{ key, stage, title, minutes, state: is },
      conclusion: conclusion.text,
    })),
    current: currentOf(state),
    votes: state.votes.map((vote) => projectVote(vote, numbers)),
  };
}

function currentOf(state: LiveState): Projection["current"] {
  const item = state.items.find(({ key }) => key === state.currentItem);
  if (!item?.runningSince) return null;
  const speech = state.speeches.find(({ key }) => key === state.currentSpeech);
  return {
    key: item.key,
    beganAt: item.beganAt ?? item.runningSince,
    speaker: speech ? speakerOf(state, speech) : null,
    speakingSince: speech?.beganAt ?? null,
  };
}

function projectVote(vote: LiveState["votes"][number], numbers: LiveNumbers): Projection["votes"][number] {
  const { key, item, subject, decision, isSecret, count } = vote;
  const counted = count && { inFavour: count.inFavour, against: count.against, other: count.other };
  const passed = voteResult(vote, numbers)?.passed ?? null;
  return { key, item, subject, isSecret, counted, base: numbers.base, needed: numbers.needed[decision], passed };
}
