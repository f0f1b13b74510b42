import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { listMemberSignings } from "#features/members/signings/contract.ts";
import { listOrganisationSignings } from "#features/organisations/signings/contract.ts";
import { openWorld, type World } from "#test/world.ts";
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
  const { id, version, title, recipients } = await office.call(createReport, {
    organisationId: world.unit.KHOI,
    kind: "quarter",
    period: "2026-Q1",
  });
  reportId = id;
  const headed = await office.call(saveHead, {
    ...{ reportId, version, title, recipients, signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" },
  });
  await office.call(signReport, { reportId, version: headed.version, datedOn: "2026-06-15" });
});

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
