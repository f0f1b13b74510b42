import { beforeAll, describe, expect, test } from "vitest";
import { addSitting } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import { getMeeting, submitMeeting } from "../../contract.ts";
import {
  exportScores,
  getScores,
  getYearClass,
  listScoreForms,
  listScores,
  makeScoreForm,
  type Scores,
  scoreMeeting,
  scoreOwnMeeting,
} from "../contract.ts";
import { criteriaOf } from "../rules.ts";

let world: World;
let meetingId = 0;
beforeAll(async () => {
  world = await openWorld();
  meetingId = await addSitting(world, { cell: "DB1.1", month: "2026-05", state: "draft", selfClass: null });
});

/** Full points in one go wherever nothing is known, the known ones elsewhere. */
const linesOf = (scores: Scores) =>
  criteriaOf(scores.form).map(({ number, max }) => {
    const known = scores.known[number];
    return { number, points: known?.points ?? max, reason: "", atOnce: known === undefined };
  });

describe("scoring a sitting", () => {
  test("what the program knows is filled in with its reason", async () => {
    const scores = await world.as("secretary").call(getScores, { meetingId });
    expect(scores).toMatchObject({ formCode: "hd42-100", sheets: [], can: ["cell"] });
    expect(scores.known["1.1"]).toEqual({ points: 5, reason: "Họp 95 phút, quy định từ 90 phút." });
    expect(scores.known["2.1"]).toEqual({ points: 3, reason: "8/9 người dự (88,9 %)." });
    expect(scores.known["4.5"]).toEqual({ points: 4, reason: "4/8 người dự phát biểu (50 %)." });
    expect(scores.known["3.1"]).toBeUndefined();
  });

  test("the cell's own sheet becomes the meeting's score and class", async () => {
    const scores = await world.as("secretary").call(getScores, { meetingId });
    const saved = await world
      .as("secretary")
      .call(scoreOwnMeeting, { meetingId, version: 0, formCode: scores.formCode, lines: linesOf(scores) });
    expect(saved.sheets).toMatchObject([{ seat: "cell", total: 98, class: "tot", version: 1, by: "Người secretary" }]);
    const judged = criteriaOf(scores.form).filter(({ number }) => scores.known[number] === undefined);
    expect(saved.sheets[0]?.lines.filter(({ atOnce }) => atOnce).map(({ number }) => number)).toEqual(judged.map(({ number }) => number));
    expect(await world.as("secretary").call(getMeeting, { meetingId })).toMatchObject({ selfScore: 98, selfClass: "tot" });
  });

  test("other points than the known ones need a reason; a second writer is told", async () => {
    const scores = await world.as("secretary").call(getScores, { meetingId });
    const lines = linesOf(scores).map((line) => (line.number === "2.1" ? { ...line, points: 4 } : line));
    const call = (given: typeof lines, version: number) =>
      world.as("secretary").call(scoreOwnMeeting, { meetingId, version, formCode: scores.formCode, lines: given });
    await expect(call(lines, 1)).rejects.toMatchObject({ kind: "rule", fields: { "lines.1.reason": expect.stringContaining("3 điểm") } });
    await expect(call(linesOf(scores), 0)).rejects.toMatchObject({ kind: "conflict" });
    const reasoned = lines.map((line) => (line.number === "2.1" ? { ...line, reason: "Một người trực cấp cứu" } : line));
    const saved = await call(reasoned, 1);
    expect(saved.sheets[0]).toMatchObject({ total: 99, version: 2 });
    const kept = saved.sheets[0]?.lines.find(({ number }) => number === "2.1");
    expect(kept).toMatchObject({ points: 4, reason: "Một người trực cấp cứu", known: { points: 3 } });
  });

  test("those above score once it was handed in; then the cell does no more", async () => {
    const scores = await world.as("office").call(getScores, { meetingId });
    const sheet = { meetingId, version: 0, formCode: scores.formCode, lines: linesOf(scores) };
    await expect(world.as("office").call(scoreMeeting, { ...sheet, seat: "committee" })).rejects.toMatchObject({ reason: "not-handed-in" });
    const { version } = await world.as("secretary").call(getMeeting, { meetingId });
    await world.as("secretary").call(submitMeeting, { meetingId, version });
    await expect(world.as("secretary").call(scoreOwnMeeting, { ...sheet, version: 2 })).rejects.toMatchObject({ reason: "handed-in" });
    const after = await world.as("branch-office").call(getScores, { meetingId });
    expect(after).toMatchObject({ can: ["attendee", "committee"], known: { "8.3": { points: 0 } } });
    const lowered = linesOf(after).map((line) => (line.number === "3.1" ? { ...line, points: 0 } : line));
    const saved = await world
      .as("branch-office")
      .call(scoreMeeting, { ...sheet, lines: lowered, seat: "committee", note: "Nội dung dàn trải" });
    expect(saved.sheets.map(({ seat, total }) => [seat, total])).toEqual([
      ["cell", 99],
      ["committee", 94],
    ]);
  });

  test("the month's table takes the committee's points and says where nobody scored", async () => {
    const table = await world.as("office").call(listScores, { organisationId: world.unit.KHOI, month: "2026-05" });
    expect(table).toMatchObject({ scored: 1, cells: 4, counts: { tot: 1, kha: 0 } });
    expect(table.rows.find(({ name }) => name === "Chi bộ Văn phòng")).toMatchObject({
      total: 94,
      seat: "committee",
      cellTotal: 99,
      attendeeTotal: null,
      committeeTotal: 94,
      note: "Nội dung dàn trải",
    });
    expect(table.rows.find(({ name }) => name === "Chi bộ Kỹ thuật")).toMatchObject({ total: null, meetingId: null });
    expect(table.count).toBe(4);
    const second = await world.as("office").call(listScores, { organisationId: world.unit.KHOI, month: "2026-05", page: 2, pageSize: 3 });
    expect(second).toMatchObject({ rows: [{ name: table.rows[3]?.name }], count: 4, scored: 1, cells: 4, counts: { tot: 1 } });
    const file = await world.as("office").download(exportScores, { organisationId: world.unit.KHOI, month: "2026-05" });
    expect(file.fileName).toBe("diem-sinh-hoat-2026-05.xlsx");
  });

  test("a year's class with its ground", async () => {
    const year = await world.as("secretary").call(getYearClass, { organisationId: world.unit["DB1.1"], year: 2026 });
    expect(year).toMatchObject({ due: 5, class: "kha", mean: 94, months: [{ month: "2026-05", score: 94, class: "tot" }] });
    expect(year.ruleText).toContain("Tốt: không tháng nào dưới Khá, ít nhất 7 tháng Tốt, đủ các kỳ");
  });
});

describe("forms", () => {
  const own = {
    title: "Phiếu của Đảng ủy Khối",
    withoutThematic: "full" as const,
    groups: [
      {
        number: "1",
        title: "Tất cả",
        max: 100,
        criteria: [{ number: "1.1", title: "Chấm chung", max: 100, kind: "points" as const }],
      },
    ],
  };

  test("a committee's own form holds below it from its day on", async () => {
    const made = { organisationId: world.unit.DB1, code: "db1-2026", source: "Hướng dẫn 05-HD/ĐU", from: "2026-06-01", form: own };
    const [group] = own.groups;
    const broken = { ...own, groups: group ? [{ ...group, max: 90 }] : [] };
    await expect(world.as("branch-office").call(makeScoreForm, { ...made, form: broken })).rejects.toMatchObject({
      reason: "form-does-not-add-up",
      fields: { form: expect.stringContaining("khác 90 điểm") },
    });
    await world.as("branch-office").call(makeScoreForm, made);
    await expect(world.as("branch-office").call(makeScoreForm, made)).rejects.toMatchObject({ reason: "code-taken" });
    const later = await addSitting(world, { cell: "DB1.2", month: "2026-06", state: "draft", selfClass: null });
    expect(await world.as("office").call(getScores, { meetingId: later })).toMatchObject({ formCode: "db1-2026" });
    expect(await world.as("office").call(getScores, { meetingId })).toMatchObject({ formCode: "hd42-100" });
    const { rows } = await world.as("branch-office").call(listScoreForms, { organisationId: world.unit.DB1 });
    expect(rows.map(({ code, isInForce }) => [code, isInForce])).toEqual([
      ["db1-2026", true],
      ["hd42-100", false],
      ["hd12-2018", false],
      ["bon-nhom", false],
    ]);
    const aside = await world.as("aside-office").call(listScoreForms, { organisationId: world.unit.DB2 });
    expect(aside.rows.some(({ code }) => code === "db1-2026")).toBe(false);
  });
});
