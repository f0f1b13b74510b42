import { beforeAll, expect, test } from "vitest";
import { documentXml } from "#test/document-text.ts";
import { addHalfYear, addSitting } from "#test/meetings.ts";
import { now, openWorld, type World } from "#test/world.ts";
import { downloadReminder, listBehind } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addHalfYear(world);
});

const asked = (month: string) => ({ organisationId: world.unit.KHOI, month });
const behind = async (month: string) => (await world.as("office").call(listBehind, asked(month))).rows;

test("cells without a regular sitting, after the month and the days of the rule", async () => {
  expect((await behind("2026-05")).map(({ name, lag, dueOn, days }) => [name, lag, dueOn, days])).toEqual([
    ["Chi bộ Kỹ thuật", "missing", "2026-06-02", 13],
    ["Chi bộ Nghiệp vụ", "missing", "2026-06-02", 13],
  ]);
  expect(await behind("2026-06")).toEqual([]);
});

test("minutes that stay with the cell past the last day, by the rule of the place", async () => {
  await addSitting(world, { cell: "DB1.2", month: "2026-06", heldOn: "2026-06-10", state: "draft" });
  await addSitting(world, { cell: "DB2.1", month: "2026-06", heldOn: "2026-06-14", state: "returned" });
  expect((await behind("2026-06")).map(({ name, lag, dueOn, days }) => [name, lag, dueOn, days])).toEqual([
    ["Chi bộ Kỹ thuật", "draft", "2026-06-12", 3],
  ]);
  const given = { valid: "[2026-01-01,)", source: "Quy chế", certainty: "confirmed", created_at: now };
  await world.db
    .insertInto("regulations")
    .values({ key: "meetings.submit_days", organisation_id: world.unit.DB1, value: "10", ...given })
    .execute();
  expect(await behind("2026-06")).toEqual([]);
});

test("the letter lists them, and is not written when nobody is behind", async () => {
  const { body } = await world.as("office").download(downloadReminder, asked("2026-05"));
  const text = documentXml(body);
  expect(text).toContain("về việc nộp biên bản sinh hoạt chi bộ tháng 5 năm 2026");
  expect(text).toContain("Chi bộ Nghiệp vụ (Đảng bộ Sở Y tế)");
  expect(text.toLowerCase()).toContain("đảng ủy khối các cơ quan tỉnh");
  expect(text).not.toContain("Chi bộ Văn phòng");
  await expect(world.as("office").download(downloadReminder, asked("2026-06"))).rejects.toMatchObject({ reason: "nobody-behind" });
});
