import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { setRegulation } from "#features/regulations/contract.ts";
import { getHolidays, saveHolidays } from "#features/regulations/holidays/contract.ts";
import { addHalfYear } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import {
  addEntry,
  approveProgramme,
  callOffEntry,
  changeEntry,
  downloadProgramme,
  getProgramme,
  listProgrammes,
  type Programme,
  proposeProgramme,
  returnProgramme,
  saveProgramme,
  saveTopics,
  submitProgramme,
} from "../contract.ts";

let world: World;
let cell: number;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
  cell = world.unit["DB1.1"];
});
beforeEach(async () => {
  for (const table of ["programme_changes", "programme_steps", "programme_entries", "programmes", "topic_lists"])
    await sql`delete from ${sql.table(table)}`.execute(world.db);
  await sql`delete from regulations where organisation_id is not null`.execute(world.db);
});

const secretary = () => world.as("secretary");
const asApproval = async () =>
  world.as("office").call(setRegulation, {
    organisationId: world.unit.KHOI,
    key: "meetings.programme_approval",
    value: "above",
    from: "2026-01-01",
    source: "Quy chế",
  });

/** A year as proposed, saved. */
async function saved(year = 2027): Promise<Programme> {
  const { entries } = await secretary().call(proposeProgramme, { organisationId: cell, year });
  return secretary().call(saveProgramme, { organisationId: cell, year, version: 0, entries });
}

test("a year is proposed by the standing day, with last year's thematic month and what is suggested above, and saved as a whole", async () => {
  const list = { organisationId: world.unit.DB1, year: 2027, version: 0, topics: [{ quarter: 3, topic: "Chuyển đổi số" }] };
  await world.as("branch-office").call(saveTopics, list);
  const programme = await saved();
  expect(programme.entries).toHaveLength(12);
  expect(programme.entries.map((entry) => entry.plannedOn).slice(0, 6)).toEqual([
    "2027-01-05",
    "2027-02-12", // the 5th begins the Lunar New Year
    "2027-03-05",
    "2027-04-05",
    "2027-05-05",
    "2027-06-07", // the 5th is a Saturday
  ]);
  const thematic = programme.entries.filter((entry) => entry.isThematic);
  expect(thematic.map((entry) => [entry.month, entry.topic])).toEqual([
    ["2027-02", null],
    ["2027-05", null],
    ["2027-08", "Chuyển đổi số"],
    ["2027-11", null],
  ]);
  expect(programme).toMatchObject({ state: "draft", version: 1, asksApproval: false, can: ["save", "submit"] });
  expect(programme.topics).toEqual([{ quarter: 3, topic: "Chuyển đổi số", from: "Đảng bộ Sở Xây dựng" }]);
  expect(programme.warnings).toEqual(["Chuyên đề chưa có tên: tháng 2, tháng 5, tháng 11."]);
});

test("the days off that an office writes down for a year move the standing day of its cells", async () => {
  const of = { organisationId: world.unit.DB1, year: 2027 };
  const { regulationId } = await world.as("branch-office").call(getHolidays, of);
  const days = [
    { day: "2027-03-05", name: "Nghỉ theo thông báo", isWorked: false },
    { day: "2027-03-06", name: "Làm bù", isWorked: true },
  ];
  await world.as("branch-office").call(saveHolidays, { ...of, regulationId, days, source: "Thông báo" });
  const { entries } = await secretary().call(proposeProgramme, { organisationId: cell, year: 2027 });
  expect(entries[2]?.plannedOn).toBe("2027-03-06");
});

test("of two who begin or save the same year the second is told, with the year as it stands", async () => {
  const first = await saved();
  await expect(world.as("deputy").call(saveProgramme, { organisationId: cell, year: 2027, version: 0, entries: [] })).rejects.toMatchObject(
    { kind: "conflict", current: { version: first.version, state: "draft" } },
  );
  const entries = first.entries.slice(0, 3);
  await world.as("deputy").call(saveProgramme, { organisationId: cell, year: 2027, version: 1, entries });
  const late = secretary().call(saveProgramme, { organisationId: cell, year: 2027, version: 1, entries: first.entries });
  await expect(late).rejects.toMatchObject({ kind: "conflict", reason: "changed-meanwhile" });
  const { rows } = await sql<{ after: { entries: string[] }; before: { entries: string[] } }>`
    select before, after from history where object_kind = 'programme' order by id desc limit 1`.execute(world.db);
  expect(rows[0]?.before.entries).toHaveLength(9);
  expect(rows[0]?.after.entries).toEqual([]);
});

test("what cannot be is told at its field: a foreign preparer, a day of another month, a second regular sitting", async () => {
  const entry = { month: "2027-01", isRegular: true, isThematic: false, plannedOn: "2027-01-05" };
  const wrong = (entries: object[]) =>
    secretary().call(saveProgramme, {
      organisationId: cell,
      year: 2027,
      version: 0,
      entries: entries.map((one) => ({ ...entry, ...one })),
    });
  await expect(wrong([{}, { month: "2027-02", plannedOn: null, preparerId: world.person["Mai Xuân Lộc"] }])).rejects.toMatchObject({
    kind: "rule",
    fields: { "entries.1.preparerId": "Người này không thuộc chi bộ vào ngày họp." },
  });
  await expect(wrong([{ preparerId: 999_999 }])).rejects.toMatchObject({
    fields: { "entries.0.preparerId": "Người này không thuộc chi bộ vào ngày họp." },
  });
  await expect(wrong([{ plannedOn: "2027-02-01" }, {}])).rejects.toMatchObject({
    fields: {
      "entries.0.plannedOn": "Ngày này không thuộc tháng 1.",
      "entries.1.isRegular": "Tháng 1 đã có một kỳ thường kỳ. Đặt kỳ này là chuyên đề.",
    },
  });
  await expect(wrong([{ plannedOn: "2027-02-30" }])).rejects.toMatchObject({ kind: "invalid" });
});

test("where the rule asks for it the level above approves or returns with a reason; the cell itself may not", async () => {
  await asApproval();
  const { version } = await saved();
  const of = { organisationId: cell, year: 2027 };
  const sent = await secretary().call(submitProgramme, { ...of, version });
  expect(sent).toMatchObject({ state: "submitted", can: [] });
  await expect(secretary().call(saveProgramme, { ...of, version: sent.version, entries: [] })).rejects.toMatchObject({
    reason: "wrong-state",
  });
  await expect(secretary().call(approveProgramme, { ...of, version: sent.version })).rejects.toMatchObject({ kind: "forbidden" });
  const back = await world.as("branch-office").call(returnProgramme, { ...of, version: sent.version, reason: "Thiếu chuyên đề" });
  expect(back.steps.at(-1)).toMatchObject({ step: "return", reason: "Thiếu chuyên đề", by: "Người branch-office" });
  const again = await secretary().call(submitProgramme, { ...of, version: back.version });
  const approved = await world.as("branch-office").call(approveProgramme, { ...of, version: again.version });
  expect(approved.state).toBe("in-force");
});

test("an entry in force is moved over the end of its month with a reason, its way stays, and the same version twice is a conflict", async () => {
  const { version } = await saved();
  const of = { organisationId: cell, year: 2027 };
  const held = await secretary().call(submitProgramme, { ...of, version });
  const february = held.entries[1];
  expect(february).toMatchObject({ month: "2027-02", isThematic: true });
  const move = {
    ...of,
    version: held.version,
    entryId: february?.id ?? 0,
    plannedOn: "2027-03-01",
    topic: "Tiết kiệm, chống lãng phí",
    reason: "Trùng kỳ nghỉ Tết",
  };
  await expect(secretary().call(changeEntry, { ...move, reason: " " })).rejects.toMatchObject({ kind: "invalid" });
  await expect(secretary().call(changeEntry, { ...move, plannedOn: "2027-04-01" })).rejects.toMatchObject({ reason: "moved-too-far" });
  await expect(secretary().call(changeEntry, { ...move, entryId: 999_999 })).rejects.toMatchObject({ kind: "not-found" });
  await expect(secretary().call(changeEntry, { ...move, preparerId: world.person["Mai Xuân Lộc"] ?? 0 })).rejects.toMatchObject({
    fields: { preparerId: "Người này không thuộc chi bộ vào ngày họp." },
  });
  const moved = await secretary().call(changeEntry, move);
  const now = moved.entries.find((entry) => entry.id === february?.id);
  expect(now).toMatchObject({ month: "2027-02", plannedOn: "2027-03-01" });
  expect(now?.changes).toEqual([
    expect.objectContaining({
      plannedBefore: "2027-02-12",
      plannedAfter: "2027-03-01",
      reason: "Trùng kỳ nghỉ Tết",
      by: "Người secretary",
    }),
  ]);
  await expect(secretary().call(changeEntry, move)).rejects.toMatchObject({ kind: "conflict", current: { version: moved.version } });
});

/** A year in force. */
async function inForce(year = 2027): Promise<Programme> {
  const { version } = await saved(year);
  return secretary().call(submitProgramme, { organisationId: cell, year, version });
}

test("a sitting is added to a year in force with a reason; a second regular one in its month is refused at its field", async () => {
  const held = await inForce();
  const of = { organisationId: cell, year: 2027, version: held.version };
  const regular = { ...of, month: "2027-06", isRegular: true, isThematic: false, plannedOn: "2027-06-20", reason: "Họp thêm" };
  await expect(secretary().call(addEntry, regular)).rejects.toMatchObject({
    kind: "rule",
    fields: { isRegular: "Tháng 6 đã có một kỳ thường kỳ. Đặt kỳ này là chuyên đề." },
  });
  const thematic = { ...regular, isRegular: false, isThematic: true, topic: "Chuyển đổi số" };
  await expect(secretary().call(addEntry, { ...thematic, preparerId: world.person["Mai Xuân Lộc"] ?? 0 })).rejects.toMatchObject({
    fields: { preparerId: "Người này không thuộc chi bộ vào ngày họp." },
  });
  await expect(secretary().call(addEntry, { ...thematic, plannedOn: "2027-07-01" })).rejects.toMatchObject({
    fields: { plannedOn: "Ngày này không thuộc tháng 6." },
  });
  const now = await secretary().call(addEntry, thematic);
  const added = now.entries.find((entry) => entry.topic === "Chuyển đổi số");
  expect(added).toMatchObject({ plannedOn: "2027-06-20", isCalledOff: false, changes: [{ kind: "add", reason: "Họp thêm" }] });
  await expect(secretary().call(addEntry, thematic)).rejects.toMatchObject({ kind: "conflict" });
  await expect(world.as("member").call(addEntry, { ...thematic, version: now.version })).rejects.toMatchObject({ kind: "forbidden" });
});

test("a sitting called off stays with its reason, counts no more, and another regular one may take its month", async () => {
  const held = await inForce();
  const of = { organisationId: cell, year: 2027 };
  const february = held.entries[1]?.id ?? 0;
  const callOff = { ...of, version: held.version, entryId: february, reason: "Trùng đại hội" };
  const without = await secretary().call(callOffEntry, callOff);
  expect(without.entries).toHaveLength(12);
  expect(without.entries.find((entry) => entry.id === february)).toMatchObject({
    isCalledOff: true,
    changes: [{ kind: "call-off", reason: "Trùng đại hội", plannedBefore: "2027-02-12", plannedAfter: null }],
  });
  expect(without.warnings).toContain("Chưa có kỳ thường kỳ: tháng 2.");
  await expect(secretary().call(callOffEntry, { ...callOff, version: without.version })).rejects.toMatchObject({ reason: "called-off" });
  const again = { ...of, version: without.version, month: "2027-02", isRegular: true, isThematic: false, plannedOn: "2027-02-25" };
  const now = await secretary().call(addEntry, { ...again, reason: "Họp bù" });
  expect(now.warnings).not.toContain("Chưa có kỳ thường kỳ: tháng 2.");
  const { rows } = await world.as("branch-office").call(listProgrammes, { organisationId: world.unit.DB1, year: 2027 });
  expect(rows.find((row) => row.organisationId === cell)?.sittings).toBe(12);
  const { rows: history } = await sql<{ action: string }>`
    select action from history where object_kind = 'programme' order by id desc limit 2`.execute(world.db);
  expect(history.map((one) => one.action)).toEqual(["add-programme-entry", "call-off-programme-entry"]);
});

test("a sitting that was held is not called off", async () => {
  const held = await inForce(2026);
  const may = held.entries.find((entry) => entry.month === "2026-05")?.id ?? 0;
  const callOff = { organisationId: cell, year: 2026, version: held.version, entryId: may, reason: "thử" };
  await expect(secretary().call(callOffEntry, callOff)).rejects.toMatchObject({ reason: "already-held" });
});

test("a cell that ended is proposed its own months no more, and nothing of it is written", async () => {
  const closed = world.unit["DB2.2"];
  const { entries } = await world.as("office").call(proposeProgramme, { organisationId: closed, year: 2026 });
  expect(entries.map((entry) => entry.month)).toEqual(["2026-01", "2026-02"]);
  const save = world.as("office").call(saveProgramme, { organisationId: closed, year: 2026, version: 0, entries });
  await expect(save).rejects.toMatchObject({ reason: "dissolved" });
  expect(await world.as("office").call(getProgramme, { organisationId: closed, year: 2026 })).toMatchObject({ state: null, can: [] });
});

test("above, every cell stands with the state of its programme, those without one first", async () => {
  await saved(2026);
  const { rows, counts } = await world.as("branch-office").call(listProgrammes, { organisationId: world.unit.DB1, year: 2026 });
  expect(rows.map((row) => [row.name, row.state, row.sittings, row.thematic])).toEqual([
    ["Chi bộ Kỹ thuật", null, 0, 0],
    ["Chi bộ Văn phòng", "draft", 12, 4],
  ]);
  expect(counts).toEqual({ none: 1, draft: 1, submitted: 0, inForce: 0 });
  const second = { organisationId: world.unit.DB1, year: 2026, page: 2, pageSize: 1 };
  expect(await world.as("branch-office").call(listProgrammes, second)).toMatchObject({ rows: [{ state: "draft" }], count: 2, counts });
  const own = await world.as("member").call(listProgrammes, { organisationId: cell, year: 2026 });
  expect(own.rows).toHaveLength(1);
});

test("the programme is printed only when there is one", async () => {
  await expect(world.as("member").download(downloadProgramme, { organisationId: cell, year: 2027 })).rejects.toMatchObject({
    reason: "empty-programme",
  });
  await saved();
  const { fileName, body } = await world.as("member").download(downloadProgramme, { organisationId: cell, year: 2027 });
  expect(fileName).toBe("Chương trình sinh hoạt Chi bộ Văn phòng 2027.docx");
  expect(body.subarray(0, 2).toString()).toBe("PK");
});
