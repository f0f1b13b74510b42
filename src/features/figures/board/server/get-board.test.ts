import { beforeAll, describe, expect, test } from "vitest";
import { noteMissingMonth } from "#features/meetings/gaps/contract.ts";
import { systemScope } from "#server/access/scope.ts";
import { connectForProgram } from "#server/db/connect.ts";
import { addHalfYear, addSitting } from "#test/meetings.ts";
import { now, openWorld, today, type World } from "#test/world.ts";
import { getOverview } from "../../contract.ts";
import { openFrame } from "../../server/queries.ts";
import { refreshRollups } from "../../server/refresh-rollups.ts";
import { exportBoard, getBoard, getBoardSlot, listBoardCells } from "../contract.ts";
import { listCells } from "./queries.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
});

const at = (code: keyof World["unit"]) => ({ organisationId: world.unit[code], year: 2026 });

describe("the board of 2026", () => {
  test("agrees with the figures", async () => {
    const office = world.as("office");
    const board = await office.call(getBoard, at("KHOI"));
    const { sums } = await office.call(getOverview, { organisationId: world.unit.KHOI, period: "2026" });
    expect([board.due, board.held, board.missing]).toEqual([23, 19, 4]);
    expect(board.missing).toBe(sums["meetings.missing"]?.value);
    expect([board.gaps, board.gaps2]).toEqual([sums["cells.missing_any"]?.value, sums["cells.missing_2_plus"]?.value]);
    expect([board.cells, board.waiting, board.over, board.begun]).toEqual([5, 5, 5, 6]);
    expect(board.months.slice(0, 7).map((month) => `${month.held}/${month.due}`)).toEqual([
      "5/5",
      "4/5",
      "4/4",
      "3/4",
      "2/4",
      "1/1",
      "0/0",
    ]);
    expect(board.units.map((unit) => [unit.name, unit.held, unit.due])).toEqual([
      ["Đảng bộ Sở Xây dựng", 9, 11],
      ["Chi bộ Thanh tra tỉnh", 5, 5],
      ["Đảng bộ Sở Y tế", 5, 7],
    ]);
  });

  test("opens into cells with twelve boxes", async () => {
    const { cells } = await world.as("office").call(listBoardCells, at("DB1"));
    expect(cells.map((cell) => [cell.name, cell.members, cell.missing])).toEqual([
      ["Chi bộ Văn phòng", 10, 0],
      ["Chi bộ Kỹ thuật", 3, 2],
    ]);
    expect(cells[1]?.boxes.map((box) => box?.state ?? "")).toEqual([
      "held",
      "held",
      "held",
      "missing",
      "missing",
      "open",
      "",
      "",
      "",
      "",
      "",
      "",
    ]);
    expect(cells[0]?.boxes[1]).toMatchObject({ state: "held", heldOn: "2026-02-05", thematic: true });
  });

  test("finds the gaps, most first, and by words", async () => {
    const office = world.as("office");
    const gaps = await office.call(listBoardCells, { ...at("KHOI"), filter: "gaps" });
    expect(gaps.cells.map((cell) => [cell.name, cell.unitName, cell.missing])).toEqual([
      ["Chi bộ Kỹ thuật", "Đảng bộ Sở Xây dựng", 2],
      ["Chi bộ Nghiệp vụ", "Đảng bộ Sở Y tế", 1],
      ["Chi bộ Tổng hợp", "Đảng bộ Sở Y tế", 1],
    ]);
    expect((await office.call(listBoardCells, { ...at("KHOI"), filter: "gaps2" })).count).toBe(1);
    expect((await office.call(listBoardCells, { ...at("KHOI"), filter: "waiting" })).cells.map((cell) => cell.name)).toEqual([
      "Chi bộ Thanh tra tỉnh",
    ]);
    expect((await office.call(listBoardCells, { ...at("KHOI"), search: "xay dung" })).count).toBe(2);
  });

  test("of thematic sessions counts quarters by the norm", async () => {
    const office = world.as("office");
    const board = await office.call(getBoard, { ...at("KHOI"), kind: "thematic" });
    // One quarter is over; four cells had all of it, DB2.2 not; DB1.1 and CB1 met the norm.
    expect([board.due, board.held, board.missing, board.gaps]).toEqual([4, 2, 2, 2]);
    const { cells } = await office.call(listBoardCells, { ...at("DB1"), kind: "thematic" });
    expect(cells[0]?.boxes[1]).toMatchObject({ heldOn: "2026-02-05" });
    expect(cells[1]?.boxes.filter((box) => box !== null)).toEqual([]);
  });

  test("goes into a file", async () => {
    const file = await world.as("office").download(exportBoard, at("KHOI"));
    expect(file.fileName).toBe("Bang ky sinh hoat 2026.xlsx");
    expect(file.body.subarray(0, 2).toString()).toBe("PK");
  });
});

describe("one box", () => {
  const box = () => ({ organisationId: world.unit["DB1.2"], month: "2026-04" });

  test("takes a reason and a day to make up, once per version", async () => {
    const branch = world.as("branch-office");
    expect((await branch.call(getBoardSlot, box())).note.version).toBe(0);
    const { version } = await branch.call(noteMissingMonth, {
      ...box(),
      reason: "Đi công tác cả tháng",
      makeupOn: "2026-06-20",
      version: 0,
    });
    const slot = await branch.call(getBoardSlot, box());
    expect(slot).toMatchObject({
      due: 5,
      held: 3,
      missingMonths: ["2026-04-01", "2026-05-01"],
      meeting: null,
      parentName: "Đảng bộ Sở Xây dựng",
    });
    expect(slot.note).toMatchObject({ reason: "Đi công tác cả tháng", makeupOn: "2026-06-20", notedBy: "Người branch-office", version });
    await expect(branch.call(noteMissingMonth, { ...box(), reason: "Khác", version: 0 })).rejects.toMatchObject({ kind: "conflict" });
    const { cells } = await branch.call(listBoardCells, at("DB1"));
    expect(cells[1]?.boxes[3]?.hasReason).toBe(true);
  });

  test("refuses a reason for a month that was held, or has not come, or for somebody else's cell", async () => {
    const branch = world.as("branch-office");
    const note = { reason: "Thử", version: 0 };
    await expect(branch.call(noteMissingMonth, { ...box(), month: "2026-03", ...note })).rejects.toMatchObject({ kind: "rule" });
    await expect(branch.call(noteMissingMonth, { ...box(), month: "2026-08", ...note })).rejects.toMatchObject({ kind: "rule" });
    await expect(branch.call(noteMissingMonth, { organisationId: world.unit.CB1, month: "2026-05", ...note })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("shows the sitting when there is one", async () => {
    const id = await addSitting(world, { cell: "DB1.2", month: "2026-06", heldOn: "2026-06-10", state: "submitted" });
    const slot = await world.as("office").call(getBoardSlot, { ...box(), month: "2026-06" });
    expect(slot.meeting).toMatchObject({ id, heldOn: "2026-06-10", present: 8, base: 9, state: "submitted" });
  });
});

test("cells are found from the months summed up as they are counted afresh, and miss what their boxes show", async () => {
  const program = connectForProgram(world.databaseUrl, { max: 1 });
  await refreshRollups({ db: program, now, today });
  await program.destroy();
  await addSitting(world, { cell: "DB2.1", month: "2026-05", heldOn: "2026-06-12", state: "submitted" });
  const snapshot = world.db.transaction().setAccessMode("read only").setIsolationLevel("repeatable read");
  await snapshot.execute(async (tx) => {
    const frame = await openFrame(tx, await systemScope(tx, today, world.unit.KHOI), { period: "2026", asOf: null });
    expect(frame.rollups.flatMap(({ changed }) => changed)).toContain(world.unit["DB2.1"]);
    for (const filter of ["all", "gaps", "gaps2", "waiting"] as const) {
      const request = { kind: "regular", filter, direct: false, search: "", limit: 50, offset: 0 } as const;
      const found = await listCells(tx, frame, request);
      expect(found.length, filter).toBeGreaterThan(0);
      expect(found, filter).toEqual(await listCells(tx, { ...frame, rollups: [] }, request));
      for (const { boxes, ...cell } of found) {
        const missing = boxes.filter((box) => box.meetingId === null).length;
        expect(cell, filter).toMatchObject({ due: boxes.length, held: boxes.length - missing, missing });
      }
    }
  });
});
