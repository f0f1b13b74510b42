// A list of meetings held, as totals: one row a sitting.
import { type DayText, firstOfMonth } from "#contract/dates.ts";
import { minutesBetween } from "#features/meetings/rules.ts";
import { checkTotals, classOfScore, type MeetingTotals } from "#features/meetings/totals/rules.ts";
import {
  correctMeetingTotals,
  findSittings,
  insertMeetingTotals,
  type KnownSitting,
  type TotalsRow,
} from "#features/meetings/totals/server/writes.ts";
import type { ClassCutoffs } from "#features/regulations/rules.ts";
import { ruleFinder } from "#features/regulations/server/queries.ts";
import { difference, recordMany } from "#server/history.ts";
import { isBlank, readClock, readCount, readDay, readMonth, readNumber, readSession } from "../cells/rules.ts";
import { cellFinder, cellProblem, type FoundCell, type FoundPlace, findPlaces, type NamedCell } from "./find-places.ts";
import { type ImportRun, type Plan, type RowReader, rowReader, textOf } from "./read-row.ts";
import type { SheetRecord } from "./read-sheet.ts";

interface MeetingSheet {
  run: ImportRun;
  findCell: (named: NamedCell) => FoundCell;
  cutoffs: (path: string, day: string) => ClassCutoffs | null;
}

interface ReadMeeting {
  totals: TotalsRow | null;
  reader: RowReader;
}

type MeetingChange = { known: KnownSitting; before: Partial<TotalsRow>; after: Partial<TotalsRow> };

export async function importMeetings(run: ImportRun, records: AsyncIterable<SheetRecord>): Promise<Plan> {
  const index = await findPlaces(run.tx, run.place);
  const alone = (run.place?.isCell ? index.byId.get(run.place.id) : undefined) ?? null;
  const sheet: MeetingSheet = { run, findCell: cellFinder(index, alone), cutoffs: await ruleFinder(run.tx, "meetings.class_cutoffs") };
  const all: ReadMeeting[] = [];
  const double = doubles();
  for await (const record of records) {
    const one = readMeeting(sheet, record);
    if (one.totals) double(one.totals, one.reader, record.row);
    all.push(one);
  }
  const known = await findKnown(run, all);
  const fresh: TotalsRow[] = [];
  const changes: MeetingChange[] = [];
  for (const { totals, reader } of all) {
    if (!totals || reader.problems.length > 0) continue;
    const found = known(totals);
    if (!found) fresh.push(totals);
    else if (found.source === "recorded") reader.refuse("heldOn", "already-recorded", "Kỳ này đã có biên bản trong sổ. Sửa ở biên bản.");
    else changes.push(...changeOf(totals, found));
  }
  const bad = all.flatMap(({ reader }) => reader.problems);
  const refused = all.filter(({ reader }) => reader.problems.length > 0).length;
  const same = all.length - refused - fresh.length - changes.length;
  return { read: all.length, added: fresh.length, changed: changes.length, same, bad, write: () => write(run, fresh, changes) };
}

function readMeeting(sheet: MeetingSheet, record: SheetRecord): ReadMeeting {
  const { cells } = record;
  const reader = rowReader(sheet.run, record);
  const when = readWhen(sheet, cells, reader);
  const place = readPlace(sheet, record, when?.heldOn ?? null, reader);
  const sums = readCounts(cells, reader);
  const times = readTimes(cells, reader);
  const session = reader.value("session", readSession(cells.session)) ?? { isRegular: true, isThematic: textOf(cells.topic) !== null };
  const score = reader.value("score", readNumber(cells.score));
  if (score !== null && score > 1000) reader.refuse("score", "not-understood-score", "Điểm này quá lớn. Kiểm tra lại.");
  if (!place || !when || reader.problems.length > 0) return { totals: null, reader };
  for (const [field, reason] of Object.entries(checkTotals(sums, { name: place.name, heldOn: when.heldOn })))
    reader.refuse(field, "sums-differ", reason);
  const topic = textOf(cells.topic, 500);
  const totals: TotalsRow = {
    organisation_id: place.id,
    top_id: place.topId,
    month: when.month,
    held_on: when.heldOn,
    is_regular: session.isRegular,
    is_thematic: session.isThematic,
    topic: topic && /^[xv1✓]$/i.test(topic) ? null : topic,
    ...times,
    place: textOf(cells.place),
    chair: textOf(cells.chair, 100),
    secretary: textOf(cells.secretary, 100),
    ...sums,
    excused: sums.excused ?? 0,
    unexcused: sums.unexcused ?? 0,
    spoke: sums.spoke ?? 0,
    self_score: score,
    self_class: classOfScore(score, sheet.cutoffs(place.path, when.heldOn)),
    note: textOf(cells.note, 2000) ?? "",
  };
  return { totals: reader.problems.length === 0 ? totals : null, reader };
}

function readWhen({ run }: MeetingSheet, cells: SheetRecord["cells"], reader: RowReader): { heldOn: DayText; month: DayText } | null {
  const heldOn = reader.value("heldOn", readDay(cells.heldOn, run.today))?.day ?? null;
  const month = reader.value("month", readMonth(cells.month, heldOn ? Number(heldOn.slice(0, 4)) : run.year));
  if (!heldOn) {
    if (isBlank(cells.heldOn)) reader.refuse("heldOn", "missing-day", "Chưa ghi ngày họp.");
    return null;
  }
  if (heldOn > run.today) reader.refuse("heldOn", "in-future", "Ngày họp chưa tới. Kiểm tra lại năm.");
  return { heldOn, month: month ?? firstOfMonth(heldOn) };
}

function readPlace(sheet: MeetingSheet, record: SheetRecord, heldOn: DayText | null, reader: RowReader): FoundPlace | null {
  const found = sheet.findCell({ ...record.cells, section: record.section });
  if (!("place" in found)) {
    reader.refuse(found.field, found.kind, found.reason);
    return null;
  }
  const problem = heldOn ? cellProblem(found.place, heldOn) : null;
  if (problem) reader.refuse("cell", problem.kind, problem.reason);
  return found.place;
}

/** The sums; where the total is not told it is what the others add up to. */
function readCounts(cells: SheetRecord["cells"], reader: RowReader): MeetingTotals {
  const count = (field: string) => reader.value(field, readCount(cells[field]));
  if (isBlank(cells.present)) reader.refuse("present", "missing-present", "Chưa ghi số có mặt.");
  const [present, exempt, excused, unexcused] = [count("present") ?? 0, count("exempt") ?? 0, count("excused"), count("unexcused")];
  return {
    total: count("total") ?? exempt + present + (excused ?? 0) + (unexcused ?? 0),
    exempt,
    present,
    excused,
    unexcused,
    spoke: count("spoke"),
  };
}

/** Minutes as written, else from the two times. */
function readTimes(cells: SheetRecord["cells"], reader: RowReader): Pick<TotalsRow, "began_at" | "ended_at" | "minutes"> {
  const began_at = reader.value("beganAt", readClock(cells.beganAt));
  const ended_at = reader.value("endedAt", readClock(cells.endedAt));
  const minutes = reader.value("minutes", readCount(cells.minutes));
  const between = minutesBetween(began_at, ended_at);
  if (between !== null && between <= 0)
    reader.refuse("endedAt", "ends-before-begin", `Kết thúc ${ended_at} không sau bắt đầu ${began_at}. Kiểm tra lại giờ.`);
  if (minutes !== null && minutes > 24 * 60) reader.refuse("minutes", "too-long", "Thời lượng hơn một ngày. Ghi số phút, ví dụ 90.");
  return { began_at, ended_at, minutes: minutes || between };
}

/** One regular sitting a month, one thematic sitting a day; the second row is refused. */
function doubles(): (totals: TotalsRow, reader: RowReader, row: number) => void {
  const slots = new Map<string, number>();
  return (totals, reader, row) => {
    const before = slots.get(slotOf(totals));
    if (before === undefined) slots.set(slotOf(totals), row);
    else reader.refuse("month", "duplicate-meeting", `Kỳ này của chi bộ đã có ở dòng ${before}.`);
  };
}

function slotOf({ organisation_id, is_regular, month, held_on }: TotalsRow): string {
  return is_regular ? `${organisation_id} ${month}` : `${organisation_id} on ${held_on}`;
}

async function findKnown(run: ImportRun, all: readonly ReadMeeting[]): Promise<(totals: TotalsRow) => KnownSitting | undefined> {
  const rows = all.flatMap(({ totals }) => totals ?? []);
  const months = rows.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return () => undefined;
  const cells = [...new Set(rows.map((row) => row.organisation_id))];
  const known = new Map((await findSittings(run.tx, cells, { first, last })).map((sitting) => [slotOf(sitting), sitting]));
  return (totals) => known.get(slotOf(totals));
}

/** What the list says otherwise; an empty cell says nothing. */
function changeOf(totals: TotalsRow, known: KnownSitting): MeetingChange[] {
  const told: Partial<TotalsRow> = Object.fromEntries(Object.entries(totals).filter(([, value]) => value !== null && value !== ""));
  const changes = difference<TotalsRow & Record<string, unknown>>({ ...known }, told);
  return changes ? [{ known, ...changes }] : [];
}

async function write(run: ImportRun, fresh: readonly TotalsRow[], changes: readonly MeetingChange[]): Promise<void> {
  const total = fresh.length + changes.length;
  for (let at = 0; at < fresh.length; at += 2000) {
    const rows = fresh.slice(at, at + 2000);
    const ids = await insertMeetingTotals(run.tx, rows, { now: run.now, accountId: run.user.accountId });
    await recordMany(
      run,
      rows.map((row, place) => ({
        action: "import-meetings",
        kind: "meeting",
        id: ids[place] ?? 0,
        organisationId: row.organisation_id,
        after: row,
      })),
    );
    await run.tell(at + rows.length, total);
  }
  for (const { known, before, after } of changes) {
    await correctMeetingTotals(run.tx, known.id, after, run.now);
    await recordMany(run, [
      { action: "import-meetings", kind: "meeting", id: known.id, organisationId: known.organisation_id, before, after },
    ]);
  }
}
