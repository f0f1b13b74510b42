import { beforeAll, expect, test } from "vitest";
import { plainFigureText } from "#contract/figure-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { recordMeeting } from "../../contract.ts";
import { getText } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test.each([
  ["2026-04", "19:30", "21:05", "Kết thúc lúc 21 giờ 05 cùng ngày."],
  ["2026-05", "22:45", "00:20", "Kết thúc lúc 00 giờ 20 ngày hôm sau."],
])("a sitting from %s, %s to %s ends with: %s", async (month, beganAt, endedAt, last) => {
  const { id } = await world.as("secretary").call(recordMeeting, {
    organisationId: world.unit["DB1.1"],
    month,
    heldOn: `${month}-05`,
    isRegular: true,
    isThematic: false,
    beganAt,
    endedAt,
    totals: { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 },
  });
  const { body, figures } = await world.as("secretary").call(getText, { meetingId: id, kind: "minutes" });
  expect(plainFigureText(body, figures)).toContain(last);
});
