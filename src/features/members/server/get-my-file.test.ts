import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { getMyFile } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test("a member sees the own file with its numbers, and no other", async () => {
  const { member } = await world.as("member").call(getMyFile, {});
  expect(member).toMatchObject({ fullName: "Trần Thị Bình", cardNumber: "00100001", can: [] });
});

test("who is linked to no member has no file", async () => {
  expect(await world.as("office").call(getMyFile, {})).toEqual({ member: null });
  await expect(world.as("nobody").call(getMyFile, {})).rejects.toMatchObject({ kind: "unauthenticated" });
});
