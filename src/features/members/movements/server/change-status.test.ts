import { beforeAll, expect, test } from "vitest";
import { listObjectChanges } from "#contract/change-log.ts";
import { openWorld, type World } from "#test/world.ts";
import { changeStatus } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const id = (name: string) => world.person[name] ?? 0;
const at = (name: string, on: string, version = 1) => ({ memberId: id(name), version, on, decision: "05-QĐ/ĐU" });

test("a probationary member is recognised as official from a day", async () => {
  const file = await world.as("secretary").call(changeStatus, { ...at("Vũ Thu Hà", "2026-06-15"), change: "recognise" });
  expect(file).toMatchObject({ standing: "official", officialOn: "2026-06-15", version: 2 });
  expect(file.statuses.map((status) => [status.status, status.from, status.to, status.decision])).toEqual([
    ["official", "2026-06-15", null, "05-QĐ/ĐU"],
    ["probationary", "2026-01-15", "2026-06-15", null],
  ]);
  expect(file.warnings).toHaveLength(1);
  const { rows } = await world.as("office").call(listObjectChanges, { kind: "member", objectId: file.id });
  expect(rows[0]).toMatchObject({
    action: "recognise-official",
    before: { standing: "probationary" },
    after: { standing: "official" },
  });
  await expect(
    world.as("secretary").call(changeStatus, { ...at("Vũ Thu Hà", "2026-06-15", 2), change: "recognise" }),
  ).rejects.toMatchObject({ reason: "already-official" });
});

test("exemption starts, does not overlap another situation, and ends", async () => {
  const started = await world
    .as("office")
    .call(changeStatus, { ...at("Trần Thị Bình", "2026-05-01"), change: "start", situation: "exempt" });
  expect(started).toMatchObject({ situation: "exempt", standing: "official" });
  await expect(
    world.as("office").call(changeStatus, { ...at("Trần Thị Bình", "2026-06-01", 2), change: "start", situation: "away" }),
  ).rejects.toMatchObject({ reason: "situation-overlaps" });
  const ended = await world.as("office").call(changeStatus, { ...at("Trần Thị Bình", "2026-06-10", 2), change: "end" });
  expect(ended).toMatchObject({ situation: null });
  expect(ended.statuses.find((status) => status.status === "exempt")).toMatchObject({ from: "2026-05-01", to: "2026-06-10" });
});

test.each([
  ["recognition on a day to come", { change: "recognise", on: "2026-06-16" }, "in-future"],
  ["recognition of an official member", { change: "recognise", on: "2026-06-01" }, "already-official"],
  ["a start before joining", { change: "start", situation: "exempt", on: "2010-01-01" }, "too-early"],
  ["an end before the start", { change: "start", situation: "exempt", on: "2026-06-01", until: "2026-06-01" }, "ends-before-begin"],
  ["a start of nothing", { change: "start", on: "2026-06-01" }, "no-situation"],
  ["an end of nothing", { change: "end", on: "2026-06-01" }, "no-open-situation"],
] as const)("refuses %s", async (_, change, reason) => {
  await expect(world.as("office").call(changeStatus, { ...at("Lê Minh Châu", change.on), ...change })).rejects.toMatchObject({
    kind: "rule",
    reason,
  });
});

test("the second of two people is told, and others find nobody", async () => {
  const input = { ...at("Trần Thị Bình", "2026-06-12"), change: "start", situation: "exempt" } as const;
  await expect(world.as("office").call(changeStatus, input)).rejects.toMatchObject({ kind: "conflict" });
  await expect(world.as("aside-office").call(changeStatus, input)).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("member").call(changeStatus, input)).rejects.toMatchObject({ kind: "forbidden" });
});
