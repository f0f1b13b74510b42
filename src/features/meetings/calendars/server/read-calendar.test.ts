import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { saveProgramme, submitProgramme } from "../../programmes/contract.ts";
import { listCalendarLinks, makeCalendarLink, readCalendar, revokeCalendarLink } from "../contract.ts";

let world: World;
let cell: number;
beforeAll(async () => {
  world = await openWorld();
  cell = world.unit["DB1.1"];
  const of = { organisationId: cell, year: 2026 };
  const entry = {
    month: "2026-07",
    isRegular: true,
    isThematic: true,
    plannedOn: "2026-07-06",
    startsAt: "18:00",
    place: "Hội trường, tầng 2",
    topic: "Học tập gương đồng chí Bình",
    preparerId: world.person["Trần Thị Bình"] ?? 0,
    draftDueOn: "2026-07-01",
  };
  const { version } = await world.as("secretary").call(saveProgramme, { ...of, version: 0, entries: [entry] });
  await world.as("secretary").call(submitProgramme, { ...of, version });
});

const feed = async (token: string) => {
  const { status, headers, body } = await world.as("nobody").send("GET", `/api/calendars/${token}`);
  return { status, type: headers["content-type"], text: body.toString("utf8") };
};

test("whoever has the address reads days, hours, place and title, and nobody's name", async () => {
  const { token } = await world.as("secretary").call(makeCalendarLink, { organisationId: cell, name: "Điện thoại bí thư" });
  const { status, type, text } = await feed(token);
  expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(text.replaceAll("\r\n ", "")).toContain(
    "SUMMARY:Sinh hoạt chi bộ thường kỳ\\, chuyên đề tháng 7/2026\r\nLOCATION:Hội trường\\, tầng 2\r\n",
  );
  expect(text).toContain("DTSTART:20260706T110000Z");
  expect(text).not.toMatch(/Bình|Học tập/);
});

test("a revoked address answers as one that never was, and only the hash of the secret was ever kept", async () => {
  const { id, token } = await world.as("secretary").call(makeCalendarLink, { organisationId: cell, name: "Máy cơ quan" });
  expect((await feed(token)).status).toBe(200);
  const { rows } = await world.as("deputy").call(revokeCalendarLink, { organisationId: cell, linkId: id });
  expect(rows.find((row) => row.id === id)?.revokedAt).not.toBeNull();
  const [revoked, unknown] = [await feed(token), await feed("khong-co-bao-gio")];
  expect(revoked).toEqual(unknown);
  expect(revoked.status).toBe(404);
  const kept = await world.db.selectFrom("calendar_links").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const history = await world.db.selectFrom("history").select("after").where("object_kind", "=", "calendar-link").execute();
  expect(JSON.stringify([kept, history])).not.toContain(token);
});

test("the links of a cell are for those who write its meetings, and for that cell alone", async () => {
  await expect(world.as("member").call(listCalendarLinks, { organisationId: cell })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("office").call(makeCalendarLink, { organisationId: world.unit.DB1, name: "x" })).rejects.toMatchObject({
    reason: "not-a-cell",
  });
  const { id } = await world.as("secretary").call(makeCalendarLink, { organisationId: cell, name: "Khác" });
  const other = world.as("double").call(revokeCalendarLink, { organisationId: world.unit["DB1.2"], linkId: id });
  await expect(other).rejects.toMatchObject({ kind: "not-found" });
});

test("with the end of the cell its addresses end", async () => {
  const { token } = await world.as("secretary").call(makeCalendarLink, { organisationId: cell, name: "Sau cùng" });
  await world.db.updateTable("organisations").set({ dissolved_on: "2026-06-14" }).where("id", "=", cell).execute();
  await expect(world.as("nobody").download(readCalendar, { token })).rejects.toMatchObject({ kind: "not-found" });
});
