// The writing half of a list of members: new people in bulk, changes one by one with what stood there before.
import type { DayText } from "#contract/dates.ts";
import { standingPeriods } from "#features/members/rules.ts";
import {
  insertNumbered,
  insertStatus,
  memberColumns,
  type NewMember,
  type NewStatus,
  reserveMemberIds,
  rewriteStanding,
  writeNameKeys,
} from "#features/members/server/writes.ts";
import { refreshStatistics } from "#server/db/refresh-statistics.ts";
import { type Change, record, recordMany } from "#server/history.ts";
import type { MemberChange } from "./compare-members.ts";
import type { MemberRow } from "./read-member-row.ts";
import type { ImportRun } from "./read-row.ts";

/** From so many people on the planner looks each up in an index, however many more it takes them for. */
const many = 4000;

/** What writes one batch after the other. @param known how many the books held before, at most. */
export function memberWriter(
  run: ImportRun,
  asOf: DayText,
  known: number,
): (fresh: readonly MemberRow[], changes: readonly MemberChange[]) => Promise<void> {
  let count = known;
  const takeIds = idSource(run);
  return async (fresh, changes) => {
    const people = fresh.map((row) => newMember(row, asOf));
    const ids = await takeIds(people.length);
    const entered = fresh.map((row, place) => enteredChange(row, ids[place] ?? 0, asOf));
    // Handed over together: each answer waited for costs a pause, as this process is busy reading the next rows.
    await Promise.all([insertNumbered(run.tx, people, ids, run.now), recordMany(run, entered)]);
    for (const change of changes) await correct(run, asOf, change);
    const before = count;
    count += fresh.length;
    if (before < many && count >= many) await tellPlanner(run);
  };
}

/** Reserves as many ids again as were taken so far: few questions, and no more ids left over than people came. */
function idSource({ tx }: ImportRun): (count: number) => Promise<number[]> {
  const reserved: number[] = [];
  let taken = 0;
  return async (count) => {
    while (reserved.length < count) reserved.push(...(await reserveMemberIds(tx, Math.max(count, taken))));
    taken += count;
    return reserved.splice(0, count);
  };
}

/** Small tables grew inside this transaction; with their old sizes every foreign key would be checked by reading the whole table. */
async function tellPlanner({ tx }: ImportRun): Promise<void> {
  await refreshStatistics(tx, "members", "memberships", "member_statuses", "member_name_keys");
}

/** In the cell since joining the Party, as far as the cell existed then; at the latest from the day of the list. */
function newMember({ fields, cell, standing, situation }: MemberRow, asOf: DayText): NewMember {
  const since = fields.joinedOn && fields.joinedOn < asOf ? fields.joinedOn : asOf;
  const from = cell.from !== null && cell.from > since ? cell.from : since;
  const told = fields.officialOn ? null : standing;
  const statuses: NewStatus[] = standingPeriods({
    joinedOn: fields.joinedOn,
    officialOn: fields.officialOn,
    standing: told,
    knownOn: asOf,
  }).map((period) => ({
    status: period.standing,
    from: period.from,
    to: period.to,
  }));
  if (situation) statuses.push({ status: situation, from: asOf, to: null, note: "Theo danh sách nhập từ tệp" });
  return {
    ...fields,
    cellId: cell.id,
    topId: cell.topId,
    memberships: [{ organisationId: cell.id, from, to: cell.dissolvedOn, enteredHow: "registered" }],
    statuses,
  };
}

function enteredChange({ fields, cell, standing, situation }: MemberRow, id: number, asOf: DayText): Change {
  const told = Object.fromEntries(Object.entries({ ...fields, standing, situation }).filter(([, value]) => value !== null && value !== ""));
  return { action: "import-members", kind: "member", id, organisationId: cell.id, after: { ...told, asOf } };
}

async function correct(run: ImportRun, asOf: DayText, { row, known, before, after, newSituation }: MemberChange): Promise<void> {
  const draft = { ...known.fields, ...after };
  await run.tx
    .updateTable("members")
    .set((eb) => ({ ...memberColumns(draft), version: eb("version", "+", 1) }))
    .where("id", "=", known.id)
    .execute();
  if (after.fullName !== undefined) await writeNameKeys(run.tx, [known.id]);
  if (after.joinedOn !== undefined || after.officialOn !== undefined)
    await rewriteStanding(run.tx, { id: known.id, endedOn: null }, draft, run.today);
  const situation = newSituation ? row.situation : null;
  if (situation) await insertStatus(run.tx, known.id, { status: situation, from: asOf, to: null, note: "Theo danh sách nhập từ tệp" });
  await record(run, {
    action: "import-members",
    kind: "member",
    id: known.id,
    organisationId: known.cellId,
    before: { ...before, ...(situation && { situation: null }) },
    after: { ...after, ...(situation && { situation }) },
  });
}
