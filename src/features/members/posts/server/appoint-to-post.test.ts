import { beforeAll, expect, test } from "vitest";
import { openWorld, type UnitCode, type World } from "#test/world.ts";
import { appointToPost, getCommittee } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const appointment = (name: string, unit: UnitCode, more: object = {}) => ({
  organisationId: world.unit[unit],
  memberId: world.person[name] ?? 0,
  post: "secretary" as const,
  from: "2025-03-01",
  term: "2025-2030",
  decision: "12-QĐ/ĐU",
  ...more,
});
const appoint = (who: "office" | "branch-office" | "aside-office" | "secretary", ...given: Parameters<typeof appointment>) =>
  world.as(who).call(appointToPost, appointment(...given));

test("the committee stands in the order of rank, and is known to everybody of the unit", async () => {
  await appoint("branch-office", "Lê Minh Châu", "DB1.1", { post: "committee-member" });
  await appoint("branch-office", "Trần Thị Bình", "DB1.1", { post: "deputy" });
  const committee = await appoint("branch-office", "Nguyễn Văn An", "DB1.1");
  const seen = committee.holders.map((line) => [line.post, line.member.fullName]);
  expect(seen).toEqual([
    ["secretary", "Nguyễn Văn An"],
    ["deputy", "Trần Thị Bình"],
    ["committee-member", "Lê Minh Châu"],
  ]);
  expect(committee.warnings).toEqual([]);
  const asMember = await world.as("member").call(getCommittee, { organisationId: world.unit["DB1.1"] });
  expect(asMember.holders).toHaveLength(3);
  expect(asMember.can).not.toContain("posts.manage");
  expect(await world.as("member").call(getCommittee, { organisationId: world.unit["DB1.1"], asOf: "2025-02-28" })).toMatchObject({
    holders: [],
  });
});

test("a committee above takes its members from any cell below", async () => {
  const committee = await appoint("branch-office", "Ngô Kim Oanh", "DB1", { post: "standing-member" });
  expect(committee.holders[0]).toMatchObject({ post: "standing-member", member: { cellName: "Chi bộ Kỹ thuật" } });
});

test.each<[string, () => Parameters<typeof appointment>, string]>([
  ["a second secretary", () => ["Phạm Quốc Dũng", "DB1.1"], "post-taken"],
  ["a second post in the same committee", () => ["Trần Thị Bình", "DB1.1", { post: "committee-member" }], "holds-another"],
  ["a probationary member", () => ["Vũ Thu Hà", "DB1.1", { post: "committee-member", from: "2026-02-01" }], "not-official"],
  ["somebody of another cell", () => ["Ngô Kim Oanh", "DB1.1", { post: "committee-member" }], "not-of-unit"],
  ["a post that cells do not have", () => ["Đỗ Thị Ánh", "DB1.1", { post: "standing-member" }], "post-not-here"],
  ["a day to come", () => ["Đỗ Thị Ánh", "DB1.1", { post: "committee-member", from: "2026-06-16" }], "in-future"],
  ["an end before the begin", () => ["Đỗ Thị Ánh", "DB1.1", { post: "committee-member", to: "2025-03-01" }], "ends-before-begin"],
  ["a dissolved unit", () => ["Tạ Quang Minh", "DB2.2"], "dissolved"],
])("refuses %s", async (_, given, reason) => {
  await expect(appoint("office", ...given())).rejects.toMatchObject({ kind: "rule", reason });
});

test("a term is two years, the later one last", async () => {
  for (const term of ["2030-2025", "2025", "nhiệm kỳ"])
    await expect(appoint("office", "Mai Xuân Lộc", "CB1", { term })).rejects.toMatchObject({
      kind: "invalid",
      fields: { term: expect.any(String) },
    });
});

test("the cell's secretary knows the committee and does not write it; a member of another branch does not exist", async () => {
  await expect(appoint("secretary", "Đỗ Thị Ánh", "DB1.1")).rejects.toMatchObject({ kind: "forbidden" });
  await expect(appoint("branch-office", "Mai Xuân Lộc", "DB1", { post: "committee-member" })).rejects.toMatchObject({ kind: "not-found" });
  await expect(appoint("aside-office", "Nguyễn Văn An", "DB1.1")).rejects.toMatchObject({ kind: "not-found" });
});
