// Three surveys of the top: one over, one past its last day with some units behind, one that the cells are answering now.
import type { Insertable } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import { nearestWorkingDay, plainWeeks } from "#features/regulations/holidays/rules.ts";
import type { Answers, AnswerValue, Question } from "#features/requests/rules.ts";
import type { Transaction } from "../db/connect.ts";
import type { DB } from "../db/tables.ts";
import { continueIds, fill } from "./fill.ts";
import type { DemoOffice } from "./generate.ts";
import { moment } from "./organisation-rows.ts";
import { type Random, randomFrom } from "./random.ts";
import { demoRequests } from "./request-words.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

export async function writeRequests(tx: Transaction, { units, calendar, plan, secretaryCell }: DemoOffice): Promise<void> {
  const { today } = calendar;
  const answers: Row<"request_answers">[] = [];
  const requests = demoRequests.map((asked, index): Row<"requests"> => {
    const id = index + 1;
    const random = randomFrom(`${plan.seed}:request ${id}`);
    const askedUnits = units.filter((unit) => !unit.dissolvedOn && (asked.asks === "cells" ? unit.isCell : unit.parentId === 1));
    for (const unit of askedUnits) {
      const handedIn = addDays(today, Math.min(asked.sent + random.around(2, 20), asked.closed ?? -1));
      const isAnswered = random.chance(asked.answered) && unit !== secretaryCell;
      answers.push({ request_id: id, organisation_id: unit.id, ...answerOf(asked, random, { isAnswered, handedIn }) });
    }
    const { title, guidance, asks, questions, sent, due, closed } = asked;
    return {
      ...{
        id,
        organisation_id: 1,
        top_id: 1,
        title,
        guidance,
        asks,
        unit_ids: [],
        questions: questions.map((question) => ({ ...question })),
      },
      ...{
        due_on: nearestWorkingDay(addDays(today, due), plainWeeks),
        state: closed === null ? "sent" : "closed",
        sent_at: moment(addDays(today, sent)),
      },
      ...{ closed_at: closed === null ? null : moment(addDays(today, closed)), version: 2 },
      ...{ created_at: moment(addDays(today, sent)), created_by: 1 },
    };
  });
  await fill(tx, "requests", requests);
  await fill(
    tx,
    "request_answers",
    answers.map((row, index) => ({ id: index + 1, ...row })),
  );
  for (const table of ["requests", "request_answers"] as const) await continueIds(tx, table);
}

type Asked = (typeof demoRequests)[number];

function answerOf({ questions, remarks, begun }: Asked, random: Random, given: { isAnswered: boolean; handedIn: DayText }) {
  const answers = Object.fromEntries(questions.map((question, at) => [String(at + 1), answerTo(question, random, remarks)]));
  const at = moment(given.handedIn);
  const untouched = { reason: "", told_by: null, entered_by: null };
  if (given.isAnswered && random.chance(0.03))
    return { ...untouched, state: "declined", answers: {}, reason: "Không có nội dung", handed_in_at: at, version: 1, updated_at: at };
  if (given.isAnswered) return { ...untouched, state: "answered", answers, handed_in_at: at, version: 1, updated_at: at };
  const first: Answers = { 1: answers["1"] ?? null };
  if (random.chance(begun)) return { ...untouched, state: "draft", answers: first, handed_in_at: null, version: 1, updated_at: at };
  return { ...untouched, state: "open", answers: {}, handed_in_at: null, version: 0, updated_at: null };
}

function answerTo({ kind, max, choices }: Question, random: Random, remarks: readonly string[]): AnswerValue {
  if (kind === "number") return random.between(1, Math.max(2, Math.round((max ?? 0) / 4)));
  if (kind === "yes-no") return random.chance(0.7);
  if (kind === "one") return random.weighted(choices.map((choice, at) => [choice, choices.length - at]));
  return random.chance(0.3) ? random.pick(remarks) : null;
}
