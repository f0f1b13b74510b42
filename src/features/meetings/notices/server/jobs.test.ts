import { beforeAll, expect, test } from "vitest";
import { runNightly } from "#server/jobs/worker.ts";
import { addSitting } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import { listMyNotices, readMyNotices } from "../contract.ts";
import { remindOfMinutes } from "./jobs.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addSitting(world, { cell: "DB1.1", month: "2026-05" });
  await addSitting(world, { cell: "DB1.1", month: "2026-06", heldOn: "2026-06-14", state: "draft" });
});

const night = (day: string) => runNightly({ db: world.db, clock: () => new Date(`${day}T18:30:00Z`), nightly: [remindOfMinutes] });
const texts = async (who: "secretary" | "aside-secretary" | "office" | "moved") =>
  (await world.as(who).call(listMyNotices, {})).rows.map((row) => row.text);

test("before the last day and after it, once each, to those who run the cell", async () => {
  await night("2026-06-15");
  await night("2026-06-15");
  expect(await texts("secretary")).toEqual(["Chi bộ Văn phòng, tháng 6/2026: đã họp, chưa nộp biên bản. Hạn nộp biên bản 16/06/2026."]);
  await night("2026-06-17");
  expect(await texts("secretary")).toEqual([
    "Chi bộ Văn phòng, tháng 6/2026: đã họp, chưa nộp biên bản. Hạn nộp biên bản 16/06/2026 đã qua.",
    "Chi bộ Văn phòng, tháng 6/2026: đã họp, chưa nộp biên bản. Hạn nộp biên bản 16/06/2026.",
  ]);
  expect(await texts("aside-secretary")).toEqual([
    "Chi bộ Thanh tra tỉnh, tháng 5/2026: chưa họp thường kỳ. Hạn nộp biên bản 02/06/2026 đã qua.",
  ]);
  expect(await texts("office")).toEqual([]);
  // Was its secretary, and belongs to another cell now: the role ended by itself.
  expect(await texts("moved")).toEqual([]);
});

test("reading marks the own ones alone", async () => {
  const { rows, unread } = await world.as("secretary").call(listMyNotices, {});
  expect(unread).toBe(2);
  await world.as("secretary").call(readMyNotices, { upTo: 999_999 });
  expect((await world.as("secretary").call(listMyNotices, {})).unread).toBe(0);
  expect((await world.as("aside-secretary").call(listMyNotices, {})).unread).toBe(1);
  expect(rows[0]?.href).toMatch(/^\/o\/\d+\/sinh-hoat\/\d+$/);
});
