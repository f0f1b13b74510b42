import { beforeAll, describe, expect, test } from "vitest";
import { addHalfYear, addSitting } from "#test/meetings.ts";
import { now, openWorld, type World, why } from "#test/world.ts";
import { listWarnings } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
});

async function callRoll(meetingId: number, name: string, state: string) {
  const row = { meeting_id: meetingId, member_id: world.person[name] ?? 0, standing: "official", state };
  await world.db.insertInto("meeting_attendance").values(row).execute();
}

async function sittingsOf(cell: "DB1.1" | "DB1.2" | "CB1") {
  return world.db
    .selectFrom("meetings")
    .select(["id", "month"])
    .where("organisation_id", "=", world.unit[cell])
    .where("is_regular", "=", true)
    .orderBy("month")
    .execute();
}

const asked = (code: "KHOI" | "DB1" | "DB1.1" | "DB1.2" | "CB1" | "DB2") => ({ organisationId: world.unit[code], year: 2026 });

describe("three unexcused months (Quy định 294-QĐ/TW, mục 8.1)", () => {
  beforeAll(async () => {
    const sittings = await sittingsOf("DB1.1");
    // January, March and May: not in a row.
    for (const at of [0, 2, 4]) await callRoll(sittings[at]?.id ?? 0, "Nguyễn Văn An", "unexcused");
    for (const at of [0, 2]) await callRoll(sittings[at]?.id ?? 0, "Lê Minh Châu", "unexcused");
  });

  test("warn with the meetings that it rests on and change nothing", async () => {
    const standing = () =>
      world.db
        .selectFrom("member_statuses")
        .selectAll()
        .where("member_id", "=", world.person["Nguyễn Văn An"] ?? 0)
        .execute();
    const before = await standing();
    const { rows } = await world.as("secretary").call(listWarnings, { ...asked("DB1.1"), kind: "unexcused-months", ...why });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ memberName: "Nguyễn Văn An", amount: 3, limit: 3, month: "2026-05-01" });
    expect(rows[0]?.evidence.map(({ month }) => month)).toEqual(["2026-01", "2026-03", "2026-05"]);
    expect(await standing()).toEqual(before);
  });

  test("the name needs a purpose, and its reading is noted", async () => {
    const plain = await world.as("office").call(listWarnings, { ...asked("KHOI"), kind: "unexcused-months" });
    expect(plain.rows.map((row) => row.memberName)).toEqual([null]);
    await world.as("office").call(listWarnings, { ...asked("KHOI"), kind: "unexcused-months", ...why });
    const noted = await world.db.selectFrom("readings").select(["kind", "subject", "member_ids"]).orderBy("id", "desc").executeTakeFirst();
    expect(noted).toEqual({ kind: "rows", subject: "Cảnh báo sinh hoạt", member_ids: [world.person["Nguyễn Văn An"]] });
  });

  test("who may not see members gets no name even with a purpose", async () => {
    const { rows } = await world.as("propaganda").call(listWarnings, { ...asked("KHOI"), kind: "unexcused-months", ...why });
    expect(rows.map((row) => row.memberName)).toEqual([null]);
  });

  test("another number is a dated rule of the place", async () => {
    await world.db
      .insertInto("regulations")
      .values({
        key: "meetings.unexcused_months",
        organisation_id: world.unit["DB1.1"],
        valid: "[2026-03-01,)",
        value: "2",
        source: "Quy chế",
        certainty: "confirmed",
        created_at: now,
      })
      .execute();
    const { rows } = await world.as("secretary").call(listWarnings, { ...asked("DB1.1"), kind: "unexcused-months", ...why });
    expect(rows.map((row) => row.memberName).sort()).toEqual(["Lê Minh Châu", "Nguyễn Văn An"]);
  });
});

test("excused more than three times in a row, not three, and not with a sitting attended between", async () => {
  const sittings = await sittingsOf("CB1");
  for (const [at, { id }] of sittings.entries()) {
    await callRoll(id, "Mai Xuân Lộc", at < 4 ? "excused" : "present");
    await callRoll(id, "Hồ Ngọc Lan", at < 3 ? "excused" : "present");
    await callRoll(id, "Dương Thị Yến", at === 2 ? "present" : "excused");
  }
  const { rows } = await world.as("aside-secretary").call(listWarnings, { ...asked("CB1"), kind: "excused-run", ...why });
  expect(rows.map(({ memberName, amount, limit }) => ({ memberName, amount, limit }))).toEqual([
    { memberName: "Mai Xuân Lộc", amount: 4, limit: 3 },
  ]);
});

test("months without a regular sitting, once they are over", async () => {
  const { rows } = await world.as("branch-office").call(listWarnings, { ...asked("DB1"), kind: "missing-month" });
  expect(rows.map(({ name, month }) => [name, month])).toEqual([
    ["Chi bộ Kỹ thuật", "2026-05-01"],
    ["Chi bộ Kỹ thuật", "2026-04-01"],
  ]);
});

test("a short sitting by the rule of its day; with a thematic session it must be longer", async () => {
  const { rows } = await world.as("branch-office").call(listWarnings, { ...asked("DB1"), kind: "short-sitting" });
  expect(rows.map(({ month, amount, limit }) => [month, amount, limit])).toEqual([
    ["2026-03-01", 60, 90],
    ["2026-02-01", 60, 90],
    ["2026-02-01", 95, 120],
    ["2026-01-01", 60, 90],
  ]);
});

test("a quarter without a thematic session, once it is over", async () => {
  const { rows } = await world.as("office").call(listWarnings, { ...asked("KHOI"), kind: "thematic-quarter" });
  expect(rows.map(({ name, month, amount }) => [name, month, amount])).toEqual([
    ["Chi bộ Kỹ thuật", "2026-01-01", 0],
    ["Chi bộ Nghiệp vụ", "2026-01-01", 0],
  ]);
  await addSitting(world, { cell: "DB2.1", month: "2026-03", heldOn: "2026-03-25", isRegular: false, isThematic: true });
  const after = await world.as("office").call(listWarnings, { ...asked("KHOI"), kind: "thematic-quarter" });
  expect(after.rows.map(({ name }) => name)).toEqual(["Chi bộ Kỹ thuật"]);
});

describe("no meeting of the cell's committee", () => {
  const asks = () => world.as("office").call(listWarnings, { ...asked("KHOI"), kind: "no-committee-meeting" });
  const enter = (name: string, post: string) =>
    world.db
      .insertInto("posts")
      .values({
        ...{ organisation_id: world.unit["DB1.1"], member_id: world.person[name] ?? 0, post },
        ...{ valid: "[2025-01-01,)", entered_how: "registered" },
      })
      .execute();
  const meet = (month: string) =>
    world.db
      .insertInto("committee_meetings")
      .values({
        ...{ organisation_id: world.unit["DB1.1"], top_id: world.unit.KHOI, month: `${month}-01`, held_on: `${month}-03` },
        ...{ created_at: now, updated_at: now },
      })
      .execute();

  test("is told for months in which the cell met, from the first one recorded in the tree; a secretary alone has none to meet", async () => {
    await enter("Nguyễn Văn An", "secretary");
    await meet("2026-03");
    expect((await asks()).rows).toEqual([]);
    await enter("Trần Thị Bình", "deputy");
    const { rows } = await asks();
    expect(rows.map(({ name, month, amount, limit, evidence }) => [name, month, amount, limit, evidence.map((one) => one.month)])).toEqual([
      ["Chi bộ Văn phòng", "2026-05-01", 0, 1, ["2026-05"]],
      ["Chi bộ Văn phòng", "2026-04-01", 0, 1, ["2026-04"]],
    ]);
    await meet("2026-05");
    expect((await asks()).rows.map(({ month }) => month)).toEqual(["2026-04-01"]);
  });
});

test("the counts belong to the place alone, and pages follow each other", async () => {
  const all = await world.as("office").call(listWarnings, { ...asked("KHOI"), pageSize: 200 });
  expect(all.count).toBe(all.rows.length);
  expect(Object.values(all.counts).reduce((sum, one) => sum + one, 0)).toBe(all.count);
  const second = await world.as("office").call(listWarnings, { ...asked("KHOI"), page: 2, pageSize: 3 });
  expect(second.rows).toEqual(all.rows.slice(3, 6));
  await expect(world.as("aside-office").call(listWarnings, asked("DB1"))).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("member").call(listWarnings, asked("DB1.1"))).rejects.toMatchObject({ kind: "forbidden" });
});
