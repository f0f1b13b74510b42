import { beforeAll, describe, expect, test } from "vitest";
import { plainFigureText } from "#contract/figure-text.ts";
import { documentText } from "#test/document-text.ts";
import { now, openWorld, type World } from "#test/world.ts";
import { acceptMeeting, getMeeting, recordMeeting, returnMeeting, reviseMeeting, submitMeeting } from "../../contract.ts";
import {
  correctMeeting,
  downloadExtract,
  downloadMinutes,
  downloadResolution,
  getText,
  saveText,
  withdrawCorrection,
} from "../contract.ts";

let world: World;
const totals = { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 };
/** A cell of three. */
const few = { total: 3, exempt: 0, present: 3, excused: 0, unexcused: 0, spoke: 1 };
const draft = (month: string) => ({
  month,
  heldOn: `${month}-05`,
  isRegular: true,
  isThematic: false,
  totals,
  items: [{ section: "tasks" as const, title: "Nhiệm vụ", content: "Rà soát hồ sơ." }],
  resolution: { subject: "", tasks: [{ task: "Rà soát", status: "đang làm", result: "" }] },
});
const record = (cell: "DB1.1" | "DB1.2", month: string) =>
  world
    .as(cell === "DB1.1" ? "secretary" : "double")
    .call(recordMeeting, { organisationId: world.unit[cell], ...draft(month), ...(cell === "DB1.2" && { totals: few }) });
const term = (cell: "DB1.1" | "DB1.2", valid: string, name: string) =>
  world.db.insertInto("terms").values({ organisation_id: world.unit[cell], kind: "committee", name, valid, created_at: now }).execute();

beforeAll(async () => {
  world = await openWorld();
});

describe("minutes that were accepted", () => {
  let meetingId = 0;
  const read = (edition?: number) =>
    world.as("secretary").call(getText, { meetingId, kind: "minutes", ...(edition !== undefined && { edition }) });

  beforeAll(async () => {
    const { id, version } = await record("DB1.1", "2026-05");
    meetingId = id;
    const text = await read();
    const body = [
      ...text.body,
      { kind: "text" as const, origin: null, runs: ["Lời thêm: có mặt ", { figure: "people.present", form: "plain" }] },
    ];
    await world.as("secretary").call(saveText, { meetingId, kind: "minutes", version: 0, meetingVersion: version, body });
    await world.as("secretary").call(submitMeeting, { meetingId, version });
    await world.as("branch-office").call(acceptMeeting, { meetingId, version: version + 1 });
  });

  test("are frozen: text, printed values, layout and a checksum that can be worked out again", async () => {
    const text = await read();
    expect(text).toMatchObject({ edition: 1, can: [], frozen: { checksum: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(plainFigureText(text.body, text.figures)).toContain("Lời thêm: có mặt 7");
    await expect(
      world
        .as("secretary")
        .call(saveText, { meetingId, kind: "minutes", version: text.version, meetingVersion: text.meetingVersion, body: [] }),
    ).rejects.toMatchObject({ reason: "accepted" });
    await world.db.updateTable("meetings").set({ present: 6 }).where("id", "=", meetingId).execute();
    expect(plainFigureText((await read()).body, (await read()).figures)).toContain("Lời thêm: có mặt 7");
    await world.db.updateTable("meetings").set({ present: 7 }).where("id", "=", meetingId).execute();
  });

  test("are corrected only by the cell, only with a reason; figures and text follow, the old edition stays as it was", async () => {
    const { version } = await world.as("secretary").call(getMeeting, { meetingId });
    await expect(world.as("secretary").call(correctMeeting, { meetingId, version, reason: " " })).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await expect(world.as("member").call(correctMeeting, { meetingId, version, reason: "Sai" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const opened = await world.as("secretary").call(correctMeeting, { meetingId, version, reason: "Đếm thiếu một người" });
    expect(opened).toMatchObject({ state: "correcting", reviews: [{}, {}, { step: "correct", reason: "Đếm thiếu một người" }] });
    const right = { ...draft("2026-05"), totals: { ...totals, present: 8, excused: 0 } };
    const revised = await world.as("secretary").call(reviseMeeting, { meetingId, version: opened.version, ...right });
    expect(await read()).toMatchObject({ edition: 2, reason: "Đếm thiếu một người", frozen: null });
    await world.as("secretary").call(submitMeeting, { meetingId, version: revised.version });
    await world.as("branch-office").call(acceptMeeting, { meetingId, version: revised.version + 1 });
    const [second, first] = [await read(), await read(1)];
    expect(plainFigureText(second.body, second.figures)).toContain("Lời thêm: có mặt 8");
    expect(plainFigureText(first.body, first.figures)).toContain("Lời thêm: có mặt 7");
    expect(second.editions).toEqual([
      { edition: 2, reason: "Đếm thiếu một người", frozenOn: "2026-06-15", replacedOn: null },
      { edition: 1, reason: "", frozenOn: "2026-06-15", replacedOn: "2026-06-15" },
    ]);
  });

  test("every edition can be downloaded, an item extracted; there is no edition that was not accepted", async () => {
    const { body, fileName } = await world.as("office").download(downloadMinutes, { meetingId, edition: 1 });
    expect(fileName).toBe("Biên bản Chi bộ Văn phòng 2026-05.docx");
    expect(documentText(body)).toContain("(Bản này đã được thay bằng phiên bản 2 ngày 15/06/2026.)");
    const second = documentText((await world.as("office").download(downloadMinutes, { meetingId })).body);
    expect(second).toContain("(Phiên bản 2, đính chính: Đếm thiếu một người.)");
    expect(second).not.toContain("đã được thay");
    expect((await world.as("office").download(downloadResolution, { meetingId })).fileName).toContain("phiên bản 2");
    expect((await world.as("secretary").download(downloadExtract, { meetingId, origin: "item.nhiem-vu" })).fileName).toContain(
      "Trích biên bản",
    );
    await expect(world.as("secretary").download(downloadExtract, { meetingId, origin: "item.gone" })).rejects.toMatchObject({
      reason: "no-such-part",
    });
    await expect(read(3)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("what is not accepted is corrected straight away", async () => {
    const other = await record("DB1.1", "2026-03");
    await expect(
      world.as("secretary").call(correctMeeting, { meetingId: other.id, version: other.version, reason: "Sai" }),
    ).rejects.toMatchObject({ reason: "not-accepted" });
  });
});

describe("a correction that was opened by mistake", () => {
  const secretary = () => world.as("secretary");
  let meetingId = 0;
  const open = async () => {
    const { version } = await secretary().call(getMeeting, { meetingId });
    return secretary().call(correctMeeting, { meetingId, version, reason: "Mở nhầm" });
  };

  beforeAll(async () => {
    const { id, version } = await record("DB1.1", "2026-02");
    meetingId = id;
    await secretary().call(submitMeeting, { meetingId, version });
    await world.as("branch-office").call(acceptMeeting, { meetingId, version: version + 1 });
  });

  test("is withdrawn: accepted again, the edition as it was, both steps in the history", async () => {
    const before = await secretary().call(getText, { meetingId, kind: "minutes" });
    const opened = await open();
    expect(opened.can).toContain("withdraw");
    await expect(world.as("member").call(withdrawCorrection, { meetingId, version: opened.version })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(secretary().call(withdrawCorrection, { meetingId, version: opened.version - 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
    const withdrawn = await secretary().call(withdrawCorrection, { meetingId, version: opened.version });
    expect(withdrawn).toMatchObject({ state: "accepted", can: ["correct"] });
    expect(withdrawn.reviews.slice(-2)).toMatchObject([{ step: "correct", reason: "Mở nhầm" }, { step: "withdraw" }]);
    expect(await secretary().call(getText, { meetingId, kind: "minutes" })).toMatchObject({
      edition: 1,
      body: before.body,
      frozen: before.frozen,
    });
    const { action, after } = await world.db
      .selectFrom("history")
      .select(["action", "after"])
      .where("object_id", "=", meetingId)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect({ action, after }).toEqual({ action: "withdraw-meeting", after: { state: "accepted" } });
  });

  test("stays open once anything was changed; a sitting that is not being corrected has nothing to withdraw", async () => {
    const opened = await open();
    const text = await secretary().call(getText, { meetingId, kind: "minutes" });
    await secretary().call(saveText, {
      meetingId,
      kind: "minutes",
      version: text.version,
      meetingVersion: text.meetingVersion,
      body: text.body,
    });
    expect((await secretary().call(getMeeting, { meetingId })).can).not.toContain("withdraw");
    await expect(secretary().call(withdrawCorrection, { meetingId, version: opened.version })).rejects.toMatchObject({
      reason: "correction-begun",
    });
    const { id, version } = await record("DB1.1", "2026-01");
    await expect(secretary().call(withdrawCorrection, { meetingId: id, version })).rejects.toMatchObject({ reason: "not-correcting" });
  });
});

describe("numbers", () => {
  const numbersOf = async (meetingId: number) =>
    Promise.all(
      (["minutes", "resolution"] as const).map(async (kind) => (await world.as("double").call(getText, { meetingId, kind })).number),
    );

  test("two handed in at once get two numbers of the cell and term; a new term begins at 01", async () => {
    await term("DB1.2", "[2025-01-01,2026-04-01)", "2022-2025");
    await term("DB1.2", "[2026-04-01,)", "2025-2027");
    const made = [await record("DB1.2", "2026-01"), await record("DB1.2", "2026-02"), await record("DB1.2", "2026-04")];
    await Promise.all(made.map(({ id, version }) => world.as("double").call(submitMeeting, { meetingId: id, version })));
    const [january, february, april] = await Promise.all(made.map(({ id }) => numbersOf(id)));
    expect([january?.[0], february?.[0]].sort()).toEqual(["01-BB/CB", "02-BB/CB"]);
    expect([january?.[1], february?.[1]].sort()).toEqual(["01-NQ/CB", "02-NQ/CB"]);
    expect(april).toEqual(["01-BB/CB", "01-NQ/CB"]);
  });

  test("a number stays through a return; a resolution that is given up gives its number up with a reason", async () => {
    const { id, version } = await record("DB1.2", "2026-05");
    await world.as("double").call(submitMeeting, { meetingId: id, version });
    const before = await numbersOf(id);
    const returned = await world.as("branch-office").call(returnMeeting, { meetingId: id, version: version + 1, reason: "Thiếu" });
    const { resolution: _, ...without } = draft("2026-05");
    const revised = await world.as("double").call(reviseMeeting, { meetingId: id, version: returned.version, ...without, totals: few });
    await world.as("double").call(submitMeeting, { meetingId: id, version: revised.version });
    expect((await world.as("double").call(getText, { meetingId: id, kind: "minutes" })).number).toBe(before[0]);
    const rows = await world.db.selectFrom("document_numbers").select(["state", "reason"]).where("state", "=", "void").execute();
    expect(rows).toEqual([{ state: "void", reason: "Kỳ họp không ra nghị quyết" }]);
    await world.as("branch-office").call(acceptMeeting, { meetingId: id, version: revised.version + 1 });
    const registered = await world.db
      .selectFrom("documents")
      .select(["reference", "kind"])
      .where("organisation_id", "=", world.unit["DB1.2"])
      .execute();
    expect(registered).toEqual([{ reference: before[0], kind: "minutes" }]);
  });
});
