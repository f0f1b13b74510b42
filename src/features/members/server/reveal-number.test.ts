import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { readMember, revealNumber } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test("a masked number is shown with a reason, and the look is noted without the number", async () => {
  const memberId = world.person["Trần Thị Bình"] ?? 0;
  const shown = await world.as("secretary").call(revealNumber, { memberId, field: "cardNumber", reason: "Đối chiếu thẻ" });
  expect(shown).toEqual({ value: "00100001" });
  const file = await world.as("office").call(readMember, { memberId });
  const look = file.history.find((line) => line.action === "reveal-number");
  expect(look).toMatchObject({ by: "Người secretary", after: { field: "cardNumber", reason: "Đối chiếu thẻ" } });
  expect(JSON.stringify(file.history)).not.toContain("00100001");
});

test("without a reason nothing is shown, and outside of one's reach there is nobody", async () => {
  const memberId = world.person["Trần Thị Bình"] ?? 0;
  await expect(world.as("secretary").call(revealNumber, { memberId, field: "cardNumber", reason: "  " })).rejects.toMatchObject({
    kind: "invalid",
  });
  await expect(world.as("aside-secretary").call(revealNumber, { memberId, field: "cardNumber", reason: "Xem" })).rejects.toMatchObject({
    kind: "not-found",
  });
});
