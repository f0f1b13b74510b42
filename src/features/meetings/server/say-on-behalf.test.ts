import { beforeAll, describe, expect, test } from "vitest";
import { type AccountName, openWorld, type UnitCode, type World } from "#test/world.ts";
import { acceptMeeting, listMeetings, prepareMeeting, recordMeeting, reviseMeeting, submitMeeting } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const totals = { total: 3, exempt: 0, present: 3, excused: 0, unexcused: 0, spoke: 1 };
const names = { chair: "Cao Thanh Tùng", secretary: "Lý Trọng Huy" };
const record = (who: AccountName, month: string, more: Record<string, unknown> = {}, cell: UnitCode = "DB1.2") =>
  world.as(who).call(recordMeeting, {
    ...{ organisationId: world.unit[cell], month, heldOn: `${month}-05`, isRegular: true, isThematic: false, totals },
    ...names,
    ...more,
  });

describe("who said it and who typed it", () => {
  test("the office names both, on the page, in the list and in the history", async () => {
    const meeting = await record("branch-office", "2026-01");
    expect(meeting).toMatchObject({ saidAs: "secretary", saidBy: "Lý Trọng Huy", typedBy: "Người branch-office" });
    const { rows } = await world.as("double").call(listMeetings, { organisationId: world.unit["DB1.2"], period: "2026-01" });
    expect(rows[0]).toMatchObject({ saidBy: "Lý Trọng Huy", typedBy: "Người branch-office" });
    const kept = await world.db.selectFrom("history").select("after").where("action", "=", "record-meeting").executeTakeFirstOrThrow();
    expect(kept.after).toMatchObject({ said_by: "Lý Trọng Huy", typed_by: world.account["branch-office"] });
  });

  test("the chair's paper, where the office says so or no secretary is named", async () => {
    expect(await record("branch-office", "2026-02", { saidAs: "chair" })).toMatchObject({ saidBy: "Cao Thanh Tùng" });
    expect(await record("branch-office", "2026-03", { secretary: "" })).toMatchObject({ saidAs: "chair", saidBy: "Cao Thanh Tùng" });
  });

  test("nobody named is told at the field", async () => {
    await expect(record("office", "2026-04", { chair: null, secretary: null })).rejects.toMatchObject({
      reason: "who-said",
      fields: { secretary: expect.stringContaining("thư ký") },
    });
    await expect(record("office", "2026-04", { chair: "", saidAs: "chair" })).rejects.toMatchObject({
      fields: { chair: expect.any(String) },
    });
  });

  test("the cell types for itself, unless it says that the paper is another's", async () => {
    expect(await record("deputy", "2026-01", {}, "DB1.1")).toMatchObject({ saidBy: null, typedBy: null });
    expect(await record("deputy", "2026-02", { saidAs: "secretary" }, "DB1.1")).toMatchObject({ typedBy: "Người deputy" });
  });

  test("a role of the cell that was lent types on behalf; an own one does not", async () => {
    expect(await record("delegate", "2026-01", {}, "CB1")).toMatchObject({ typedBy: null });
    const ready = (who: AccountName, cell: UnitCode) =>
      world.as(who).call(prepareMeeting, { organisationId: world.unit[cell], heldOn: "2026-05-05" });
    expect((await ready("delegate", "CB1")).isOnBehalf).toBe(false);
    await world.db
      .updateTable("account_roles")
      .set({ valid: "[2020-01-01,2020-02-01)" })
      .where("account_id", "=", world.account.delegate)
      .execute();
    expect((await world.anew("delegate").call(prepareMeeting, { organisationId: world.unit.CB1, heldOn: "2026-05-05" })).isOnBehalf).toBe(
      true,
    );
  });

  test("once the secretary corrects it, it is the cell's own word again", async () => {
    const { id, version } = await record("branch-office", "2026-05");
    const own = { month: "2026-05", heldOn: "2026-05-05", isRegular: true, isThematic: false, totals, ...names };
    expect(await world.as("double").call(reviseMeeting, { meetingId: id, version, ...own })).toMatchObject({ saidBy: null, typedBy: null });
  });
});

test("whoever typed a sitting does not take it, also after the cell corrected it; another of the committee does", async () => {
  const { id: meetingId, version } = await record("branch-office", "2025-11");
  const own = { month: "2025-11", heldOn: "2025-11-05", isRegular: true, isThematic: false, totals, ...names };
  const revised = await world.as("double").call(reviseMeeting, { meetingId, version, ...own });
  const handedIn = await world.as("double").call(submitMeeting, { meetingId, version: revised.version });
  const take = (who: AccountName) => world.as(who).call(acceptMeeting, { meetingId, version: handedIn.version });
  await expect(take("branch-office")).rejects.toMatchObject({ kind: "rule", reason: "own-typing" });
  expect(await take("standing")).toMatchObject({ state: "accepted" });
});
