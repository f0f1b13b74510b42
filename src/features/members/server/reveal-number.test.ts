import { beforeAll, expect, test } from "vitest";
import { openWorld, type World, why } from "#test/world.ts";
import { revealNumber } from "../contract.ts";
import { listMyReadings } from "../readings/contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test("a masked number is shown for a purpose, and the look is noted without the number", async () => {
  const memberId = world.person["Trần Thị Bình"] ?? 0;
  const given = { memberId, field: "cardNumber", ...why, words: "Đối chiếu thẻ" } as const;
  expect(await world.as("secretary").call(revealNumber, given)).toEqual({ value: "00100001" });
  const { rows } = await world.as("member").call(listMyReadings, {});
  expect(rows).toMatchObject([{ kind: "reveal", by: "Người secretary", subject: "cardNumber", words: "Đối chiếu thẻ", ...why }]);
  expect(JSON.stringify(rows)).not.toContain("00100001");
});

test("without a purpose of the list nothing is shown, and outside of one's reach there is nobody", async () => {
  const given = { memberId: world.person["Trần Thị Bình"] ?? 0, field: "cardNumber" } as const;
  await expect(world.as("secretary").call(revealNumber, { ...given, purpose: "  " })).rejects.toMatchObject({ kind: "invalid" });
  await expect(world.as("secretary").call(revealNumber, { ...given, purpose: "Tò mò" })).rejects.toMatchObject({
    reason: "unknown-purpose",
  });
  await expect(world.as("aside-secretary").call(revealNumber, { ...given, ...why })).rejects.toMatchObject({ kind: "not-found" });
});
