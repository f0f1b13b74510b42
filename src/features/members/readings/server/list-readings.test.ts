import exceljs from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { exportFigureRows, listFigureRows } from "#features/figures/contract.ts";
import { createReport, listReportRows } from "#features/reports/contract.ts";
import { runNightly } from "#server/jobs/worker.ts";
import { now, openWorld, today, type World, why } from "#test/world.ts";
import { exportMembers, readMember, revealNumber } from "../../contract.ts";
import { exportReadings, listMemberReadings, listMyReadings, listPurposes, listReadings } from "../contract.ts";
import { forgetReadings } from "./jobs.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const personId = (name: string) => world.person[name] ?? 0;
const latest = async (unit: keyof World["unit"] = "KHOI") => {
  const { rows } = await world.as("office").call(listReadings, { organisationId: world.unit[unit], pageSize: 1 });
  return rows[0];
};

describe("the purposes", () => {
  test("whoever runs a cell has a usual one there, an office says its own each time", async () => {
    const inCell = await world.as("secretary").call(listPurposes, { organisationId: world.unit["DB1.1"] });
    expect(inCell.usual).toBe("Công việc của chi bộ");
    expect(inCell.purposes).toContain(why.purpose);
    expect((await world.as("office").call(listPurposes, { organisationId: world.unit["DB1.1"] })).usual).toBeNull();
  });

  test("one that is not in the list, or none at all, opens nothing and notes nothing", async () => {
    const memberId = personId("Nguyễn Văn An");
    await expect(world.as("office").call(readMember, { memberId, purpose: "Tò mò" })).rejects.toMatchObject({ reason: "unknown-purpose" });
    await expect(world.as("office").call(readMember, { memberId, purpose: " " })).rejects.toMatchObject({ kind: "invalid" });
    expect((await world.as("office").call(listMemberReadings, { memberId })).rows).toEqual([]);
  });
});

describe("what is noted", () => {
  test("every opening, with who and what for; the person sees it too", async () => {
    const memberId = personId("Trần Thị Bình");
    await world.as("secretary").call(readMember, { memberId, purpose: "Công việc của chi bộ", words: "Xếp loại cuối năm" });
    await world.as("office").call(readMember, { memberId, ...why });
    await world.as("office").call(readMember, { memberId, ...why });
    const { rows } = await world.as("member").call(listMyReadings, {});
    expect(rows.map((line) => [line.by, line.kind, line.purpose, line.words])).toEqual([
      ["Người office", "open", why.purpose, ""],
      ["Người office", "open", why.purpose, ""],
      ["Người secretary", "open", "Công việc của chi bộ", "Xếp loại cuối năm"],
    ]);
    expect((await world.as("office").call(listMemberReadings, { memberId })).rows).toEqual(rows);
  });

  test("a list of people behind a figure, page by page and as a file", async () => {
    const asked = { organisationId: world.unit.DB1, period: "2026-H1", code: "members.exempt" };
    await expect(world.as("office").call(listFigureRows, asked)).rejects.toMatchObject({ reason: "purpose-missing" });
    await world.as("office").call(listFigureRows, { ...asked, ...why });
    expect(await latest()).toMatchObject({
      kind: "rows",
      count: 1,
      subject: "Đảng viên miễn sinh hoạt",
      people: [{ fullName: "Bùi Đình Ngọc" }],
    });
    await world.as("office").download(exportFigureRows, { ...asked, ...why, part: "all" });
    expect(await latest()).toMatchObject({ kind: "export", subject: "Đảng viên miễn sinh hoạt" });
  });

  test("rows that name nobody ask for nothing and leave nothing", async () => {
    const before = await latest();
    await world.as("office").call(listFigureRows, { organisationId: world.unit.DB1, period: "2026-H1", code: "meetings.missing" });
    expect(await latest()).toEqual(before);
  });

  test("people behind a figure of a report", async () => {
    const report = await world.as("office").call(createReport, { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1" });
    const asked = { reportId: report.id, code: "members.women" };
    await expect(world.as("office").call(listReportRows, asked)).rejects.toMatchObject({ reason: "purpose-missing" });
    await world.as("office").call(listReportRows, { ...asked, ...why });
    expect(await latest()).toMatchObject({ kind: "report-rows", count: 9, place: "Đảng bộ Khối các cơ quan tỉnh" });
  });
});

describe("the log of a place", () => {
  test("shows what was read of its people from there and from above, and nothing of others", async () => {
    await world.as("office").call(readMember, { memberId: personId("Tạ Quang Minh"), ...why });
    await world.as("office").download(exportMembers, { organisationId: world.unit.KHOI, ...why });
    const ask = (name: "aside-office" | "branch-office", unit: "DB2" | "DB1") =>
      world.as(name).call(listReadings, { organisationId: world.unit[unit] });
    const aside = (await ask("aside-office", "DB2")).rows;
    expect(aside.map((line) => [line.kind, line.count])).toContainEqual(["export", 21]);
    expect(aside.find((line) => line.kind === "open")?.people).toEqual([{ id: personId("Tạ Quang Minh"), fullName: "Tạ Quang Minh" }]);
    // Of the long list, only names of the own place.
    expect(aside.find((line) => line.kind === "export")?.people).toEqual([]);
    const branch = (await ask("branch-office", "DB1")).rows;
    expect(branch.flatMap((line) => line.people.map((person) => person.fullName))).not.toContain("Tạ Quang Minh");
    expect(branch.map((line) => line.kind)).toContain("export");
  });

  test("is narrowed by day, reader and kind, and goes on below the last line", async () => {
    await world
      .as("secretary")
      .call(revealNumber, { memberId: personId("Nguyễn Văn An"), field: "cardNumber", purpose: "Công việc của chi bộ" });
    const place = { organisationId: world.unit.KHOI };
    const office = world.as("office");
    const reveals = await office.call(listReadings, { ...place, kind: "reveal", by: "secret", from: today, to: today });
    expect(reveals.rows).toMatchObject([{ by: "Người secretary", subject: "cardNumber" }]);
    expect((await office.call(listReadings, { ...place, to: "2026-06-14" })).rows).toEqual([]);
    const first = await office.call(listReadings, { ...place, pageSize: 2 });
    const second = await office.call(listReadings, { ...place, pageSize: 2, before: first.next ?? 0 });
    expect(second.rows[0]?.id).toBeLessThan(first.rows[1]?.id ?? 0);
  });

  test("comes as a file, and taking it out stands in the history", async () => {
    const { body } = await world.as("office").download(exportReadings, { organisationId: world.unit.KHOI, kind: "reveal" });
    const book = new exceljs.Workbook();
    await book.xlsx.load(body as unknown as exceljs.Buffer); // exceljs declares a Buffer of its own
    const cells = book.worksheets[0]?.getSheetValues().flat() ?? [];
    expect(cells).toContain("Số thẻ đảng viên");
    expect(cells).toContain("Nguyễn Văn An");
    const noted = await world.db.selectFrom("history").select("id").where("action", "=", "export-readings").execute();
    expect(noted).toHaveLength(1);
  });
});

test("nobody else sees who read whom", async () => {
  const memberId = personId("Trần Thị Bình");
  await expect(world.as("secretary").call(listMemberReadings, { memberId })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("administrator").call(listReadings, { organisationId: world.unit.KHOI })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(world.as("aside-office").call(listMemberReadings, { memberId })).rejects.toMatchObject({ kind: "not-found" });
  expect(await world.as("stranger").call(listMyReadings, {})).toEqual({ rows: [], next: null });
});

test("readings go only when they are past the years of the rule", async () => {
  const old = (at: string) =>
    world.db
      .insertInto("readings")
      .values({ at: new Date(at), kind: "open", purpose: "Cũ", organisation_id: world.unit["DB1.1"], member_ids: [1], cell_ids: [1] })
      .execute();
  await old("2018-01-01T00:00:00Z");
  await old("2023-01-01T00:00:00Z");
  await runNightly({ db: world.db, clock: () => now, nightly: [forgetReadings] });
  const noted = await world.db.selectFrom("history").select("after").where("action", "=", "forget-readings").execute();
  expect(noted).toEqual([{ after: { readings: 1 } }]);
  const left = await world.db.selectFrom("readings").select("at").where("purpose", "=", "Cũ").execute();
  expect(left).toEqual([{ at: new Date("2023-01-01T00:00:00Z") }]);
});
