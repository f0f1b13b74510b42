import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { listMemberSignings } from "#features/members/signings/contract.ts";
import { listOrganisationSignings } from "#features/organisations/signings/contract.ts";
import { type AccountName, openWorld, type UnitCode, type World } from "#test/world.ts";
import { compareFigure, createReport, getReport, saveHead, signReport } from "../../contract.ts";
import { listCorrections } from "../contract.ts";

let world: World;
let reportId: number;
let memberId: number;
beforeAll(async () => {
  world = await openWorld();
  const office = world.as("office");
  ({ id: memberId } = await world.db.selectFrom("members").select("id").where("full_name", "=", "Ngô Kim Oanh").executeTakeFirstOrThrow());
  await office.call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  reportId = await sign("office", "KHOI");
});

async function sign(who: AccountName, at: UnitCode): Promise<number> {
  const caller = world.as(who);
  const asked = { organisationId: world.unit[at], kind: "quarter", period: "2026-Q1" };
  const { id, version, title, recipients } = await caller.call(createReport, asked);
  const head = { title, recipients, signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" };
  const headed = await caller.call(saveHead, { reportId: id, version, ...head });
  await caller.call(signReport, { reportId: id, version: headed.version, datedOn: "2026-06-15" });
  return id;
}

const ofMember = (who: "office" | "double" = "office") => world.as(who).call(listMemberSignings, { memberId });
const ofUnit = (organisationId: number) => world.as("office").call(listOrganisationSignings, { organisationId });

/** A change of the record some minutes after the signature: the clock of the test stands still. */
async function touched(kind: string, id: number): Promise<void> {
  await world.db
    .insertInto("history")
    .values({ action: "correct", object_kind: kind, object_id: id, at: new Date("2026-06-15T05:00:00Z"), organisation_id: world.unit.KHOI })
    .execute();
}

test("a record that is as it was signed says nothing, changed since or not", async () => {
  expect(await ofMember()).toEqual({ rows: [] });
  await touched("member", memberId);
  expect(await ofMember()).toEqual({ rows: [] });
  expect(await ofUnit(world.unit["DB1.2"])).toEqual({ rows: [] });
});

test("a member corrected after the signature tells the report and each figure that counts otherwise; the report tells the row", async () => {
  await world.db.updateTable("members").set({ sex: "male" }).where("id", "=", memberId).execute();
  const { rows } = await ofMember();
  expect(rows).toMatchObject([
    {
      ...{ reportId, committee: "Đảng bộ Khối các cơ quan tỉnh", number: "01-BC/ĐUK", canOpen: true },
      differences: [{ code: "members.women", name: "Đảng viên nữ", type: "share", signed: 1, now: 0 }],
    },
  ]);
  expect((await ofMember("double")).rows).toMatchObject([{ reportId, canOpen: false }]);
  const asked = { reportId, code: "members.women", purpose: "Quản lý hồ sơ đảng viên" };
  expect((await world.as("office").call(compareFigure, asked)).changes).toMatchObject([{ what: "removed", rowId: String(memberId) }]);
  const report = await world.as("office").call(getReport, { reportId });
  expect(report.figures.find(({ code }) => code === "members.women")).toMatchObject({ sum: { value: 9 }, now: { value: 8 } });
});

test("the report of the next period takes the difference over as a correction to declare", async () => {
  const next = await world.as("office").call(createReport, { organisationId: world.unit.KHOI, kind: "quarter", period: "2026-Q2" });
  const { rows } = await world.as("office").call(listCorrections, { reportId: next.id });
  expect(rows.find(({ code }) => code === "members.women")).toMatchObject({ signed: { numerator: 9 }, corrected: { numerator: 8 } });
});

test("an organisation that is of another kind by now says so too", async () => {
  await world.db.updateTable("organisation_positions").set({ kind: "upper" }).where("organisation_id", "=", world.unit.DB2).execute();
  await touched("organisation", world.unit.DB2);
  const { rows } = await ofUnit(world.unit.DB2);
  expect(rows[0]?.differences).toEqual([expect.objectContaining({ signed: 1, now: 0 })]);
});

test("who reads the record without reports learns of it alone: no report of a committee the member came from, nothing to open", async () => {
  const moved = await world.db.selectFrom("members").select("id").where("full_name", "=", "Tạ Quang Minh").executeTakeFirstOrThrow();
  await world.as("office").call(addTerm, { organisationId: world.unit.DB2, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  const left = await sign("aside-office", "DB2");
  await world.db
    .updateTable("memberships")
    .set({ valid: "[2010-01-01,2026-03-01)", left_how: "transferred" })
    .where("member_id", "=", moved.id)
    .execute();
  await world.db
    .insertInto("memberships")
    .values({ member_id: moved.id, organisation_id: world.unit["DB1.1"], kind: "full", valid: "[2026-03-01,)", entered_how: "transferred" })
    .execute();
  await world.db.updateTable("members").set({ cell_id: world.unit["DB1.1"], sex: "female" }).where("id", "=", moved.id).execute();
  await touched("member", moved.id);
  const seenBy = async (who: AccountName) => (await world.as(who).call(listMemberSignings, { memberId: moved.id })).rows;
  expect((await seenBy("office")).map((row) => row.reportId).sort()).toEqual([reportId, left]);
  for (const who of ["secretary", "branch-office"] as const) {
    const rows = await seenBy(who);
    expect(rows).toMatchObject([{ reportId, canOpen: false, differences: [{ code: "members.women", signed: 0, now: 1 }] }]);
    expect(JSON.stringify(rows)).not.toContain("Sở Y tế");
  }
});

test("a member without any right to reports reads only how the own cell counted", async () => {
  const organisationId = world.unit["DB1.1"];
  await world.db
    .updateTable("organisation_positions")
    .set({ kind: "section-committee" })
    .where("organisation_id", "=", organisationId)
    .execute();
  await touched("organisation", organisationId);
  const { rows } = await world.as("member").call(listOrganisationSignings, { organisationId });
  expect(rows).toMatchObject([{ reportId, canOpen: false }]);
  expect(rows.flatMap((row) => row.differences).every(({ signed, now }) => Number(signed) <= 1 && Number(now) <= 1)).toBe(true);
  await expect(world.as("member").call(listOrganisationSignings, { organisationId: world.unit.DB2 })).rejects.toMatchObject({
    kind: "not-found",
  });
});
