// What a few cells around the demo secretary keep beside their meetings: a year's programme, tasks, fees, books, monthly criteria.
import type { Insertable } from "kysely";
import { addDays, addMonths, type DayText } from "#contract/dates.ts";
import { searchKey } from "#contract/names.ts";
import { monthsOfYear, proposeYear } from "#features/meetings/programmes/rules.ts";
import { workCalendarOf } from "#features/regulations/holidays/rules.ts";
import { fixedHolidays, holidayYears } from "#features/regulations/holidays/shipped.ts";
import type { DB } from "../db/tables.ts";
import type { Member } from "./careers.ts";
import { committeeContents, criteria, taskContents, taskResults } from "./cell-words.ts";
import type { DemoOffice } from "./generate.ts";
import { topics } from "./meeting-words.ts";
import { moment } from "./organisation-rows.ts";
import { at, type Random, randomFrom } from "./random.ts";
import type { Unit } from "./units.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

export interface CellLife {
  programmes: Row<"programmes">[];
  programme_entries: Row<"programme_entries">[];
  programme_steps: Row<"programme_steps">[];
  tasks: Row<"tasks">[];
  task_steps: Row<"task_steps">[];
  fee_payments: Row<"fee_payments">[];
  book_rows: Row<"book_rows">[];
  member_criteria: Row<"member_criteria">[];
  criterion_marks: Row<"criterion_marks">[];
}

interface Cell {
  unit: Unit;
  /** Who belongs to it today, those with a post first. */
  people: Member[];
  /** Those of them without a post. */
  workers: Member[];
  today: DayText;
  random: Random;
}

/** The cell of the demo secretary first, then its neighbours under the same roof: enough to show, quick to write. */
export function cellLife(office: DemoOffice): CellLife {
  const { units, members, secretaryCell, calendar, plan } = office;
  const near = units.filter(
    (unit) => unit.isCell && !unit.dissolvedOn && unit.parentId === secretaryCell.parentId && unit.id !== secretaryCell.id,
  );
  const life: CellLife = {
    programmes: [],
    programme_entries: [],
    programme_steps: [],
    tasks: [],
    task_steps: [],
    fee_payments: [],
    book_rows: [],
    member_criteria: [],
    criterion_marks: [],
  };
  for (const [index, unit] of [secretaryCell, ...near.slice(0, 5)].entries()) {
    const own = members.filter((member) => !member.endedOn && member.stays.some((stay) => isAtHome(stay, unit)));
    const hasPost = (member: Member) => office.posts.some((post) => post.unit.id === unit.id && post.member.id === member.id);
    const people = [...own.filter(hasPost), ...own.filter((member) => !hasPost(member))];
    const workers = own.filter((member) => !hasPost(member));
    const cell = { unit, people, workers, today: calendar.today, random: randomFrom(`${plan.seed}:life:${unit.id}`) };
    if (index < 5) planYear(life, cell, index === 4 ? "draft" : "in-force");
    giveTasks(life, cell);
    payFees(life, cell);
    writeBooks(life, cell);
    if (index === 0) askCriteria(life, cell);
  }
  return life;
}

function isAtHome({ organisationId, kind, to }: Member["stays"][number], unit: Unit): boolean {
  return organisationId === unit.id && kind === "full" && to === null;
}

function planYear(life: CellLife, { unit, people, today, random }: Cell, state: "draft" | "in-force"): void {
  const year = Number(today.slice(0, 4));
  const known = holidayYears.filter((one) => one.year === year);
  const calendar = workCalendarOf([{ year, fixed: fixedHolidays, exceptions: known.flatMap(({ days }) => days) }]);
  const suggested = [1, 2, 3, 4].map((quarter) => ({ quarter, topic: random.pick(topics) }));
  const grounds = { year, calendar, suggested, months: monthsOfYear(year), thematicPerQuarter: 1, paperDays: 1, lastYear: [], people: [] };
  const plan = proposeYear({ ...grounds, dateRule: () => ({ day: 5, weekend: "after" }) });
  const id = life.programmes.length + 1;
  const began = moment(`${year - 1}-12-20`);
  life.programmes.push({ id, organisation_id: unit.id, year, state, version: 2, created_at: began, updated_at: began, created_by: null });
  life.programme_entries.push(
    ...plan.map((entry, position) => ({
      id: life.programme_entries.length + position + 1,
      programme_id: id,
      position: position + 1,
      month: `${entry.month}-01`,
      is_regular: entry.isRegular,
      is_thematic: entry.isThematic,
      planned_on: entry.plannedOn,
      starts_at: "14:00",
      place: "Phòng họp tầng 2",
      topic: entry.topic,
      preparer_id: entry.isThematic ? (people[position % people.length]?.id ?? null) : null,
      draft_due_on: entry.draftDueOn,
      note: null,
      is_called_off: false,
    })),
  );
  if (state === "in-force")
    life.programme_steps.push({
      id: life.programme_steps.length + 1,
      programme_id: id,
      step: "submit",
      reason: "",
      at: began,
      account_id: null,
    });
}

/** Two tasks that ended, one reported, one running, one late, one just given. */
const taskStates = ["closed", "closed", "reported", "accepted", "accepted", "given"] as const;

const ways = {
  given: ["give"],
  accepted: ["give", "accept"],
  reported: ["give", "accept", "report"],
  closed: ["give", "accept", "report", "close"],
} as const;

function giveTasks(life: CellLife, { unit, workers, today, random }: Cell): void {
  const contents = random.shuffle(taskContents);
  for (const [index, state] of taskStates.entries()) {
    const content = at(contents, index);
    const given = addDays(today, index < 2 ? -70 : index === 4 ? -40 : -15);
    const isClosed = state === "closed";
    const id = life.tasks.length + 1;
    life.tasks.push({
      id,
      organisation_id: unit.id,
      top_id: 1,
      content,
      search_key: searchKey(content),
      assignee_id: workers[(index + 3) % taskStates.length]?.id ?? null, // the running one is the demo member's
      given_on: given,
      due_on: addDays(given, 30),
      meeting_id: null,
      state,
      outcome: isClosed ? (index === 0 ? "met" : "partly") : null,
      result: ways[state].some((step) => step === "report") ? random.pick(taskResults) : "",
      closed_on: isClosed ? addDays(given, 32) : null,
      version: 1,
      created_at: moment(given),
      created_by: null,
    });
    life.task_steps.push(
      ...ways[state].map((step, order) => ({
        id: life.task_steps.length + order + 1,
        task_id: id,
        step,
        text: step === "report" ? random.pick(taskResults) : "",
        at: moment(addDays(given, order * 5)),
        account_id: null,
      })),
    );
  }
}

/** Every month that is over and this one in part; somebody is behind, somebody is freed from paying. */
function payFees(life: CellLife, { unit, people, today, random }: Cell): void {
  const first = `${today.slice(0, 4)}-01-01`;
  for (const [index, member] of people.entries()) {
    const amount = index === 2 ? 0 : random.between(4, 12) * 10_000;
    const since = member.stays.find((stay) => isAtHome(stay, unit))?.from ?? first;
    for (let month = first; month <= today; month = addMonths(month, 1)) {
      const isBehind = (index === 1 && month > addMonths(today, -4)) || (month.slice(0, 7) === today.slice(0, 7) && random.chance(0.5));
      if (addMonths(month, 1) <= since || isBehind) continue;
      life.fee_payments.push({
        organisation_id: unit.id,
        member_id: member.id,
        month,
        amount,
        version: 1,
        written_at: moment(month),
        account_id: null,
      });
    }
  }
}

function writeBooks(life: CellLife, { unit, people, today, random }: Cell): void {
  const period = today.slice(0, 4);
  const attended = `3/3; chủ trì: ${people[0]?.fullName ?? ""}`;
  for (let month = `${period}-01-01`; addDays(month, 2) <= today; month = addMonths(month, 1)) {
    const day = addDays(month, 2);
    const content = { attended, content: random.pick(committeeContents), conclusion: "Thống nhất nội dung trình chi bộ." };
    life.book_rows.push({
      ...{ id: life.book_rows.length + 1, organisation_id: unit.id, book_code: "chi-uy", period, day, version: 1 },
      ...{ content, created_at: moment(day), created_by: null },
    });
  }
}

function askCriteria(life: CellLife, { unit, workers, today, random }: Cell): void {
  const from = addMonths(`${today.slice(0, 7)}-01`, -2);
  const month = `${today.slice(0, 7)}-01`;
  for (const [position, text] of criteria.entries()) {
    const id = position + 1;
    life.member_criteria.push({
      id,
      organisation_id: unit.id,
      from_month: from,
      position,
      text,
      created_at: moment(from),
      created_by: null,
    });
    for (const member of workers.slice(0, 5))
      life.criterion_marks.push({
        id: life.criterion_marks.length + 1,
        criterion_id: id,
        member_id: member.id,
        month,
        mark: random.weighted([
          ["yes", 6],
          ["partly", 3],
          ["no", 1],
        ] as const),
        remark: "",
        marked_at: moment(month),
        committee_remark: "",
      });
  }
}
