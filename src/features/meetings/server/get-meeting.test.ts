import { expect, test } from "vitest";
import type { Role } from "#contract/permissions.ts";
import { openWorld } from "#test/world.ts";
import { getMeeting, prepareMeeting, recordMeeting, reviseMeeting } from "../contract.ts";
import { getText } from "../minutes/contract.ts";

test("grounds of health in the roll call are for whoever may see them, and a hidden one that comes back stays", async () => {
  const world = await openWorld();
  const at = { organisationId: world.unit["DB1.1"], heldOn: "2026-06-05" };
  const { attendance } = await world.as("secretary").call(prepareMeeting, at);
  const reasons: Record<string, string> = { "Lê Minh Châu": "ốm", "Phạm Quốc Dũng": "đi công tác" };
  const roll = attendance.map(({ memberId, name, state }) => {
    const reason = reasons[name];
    return reason ? { memberId, state: "excused" as const, reason } : { memberId, state };
  });
  const sitting = { ...at, month: "2026-06", isRegular: true, isThematic: false, attendance: roll };
  const { id } = await world.as("secretary").call(recordMeeting, sitting);
  const seen = async () => {
    const meeting = await world.as("secretary").call(getMeeting, { meetingId: id });
    return Object.fromEntries(meeting.attendance.flatMap(({ name, reason }) => (reason ? [[name, reason]] : [])));
  };
  const become = (role: Role) =>
    world.db.updateTable("account_roles").set({ role }).where("account_id", "=", world.account.secretary).execute();

  expect(await seen()).toEqual(reasons);
  await become("cell-deputy");
  expect(await seen()).toEqual({ "Lê Minh Châu": "có lý do", "Phạm Quốc Dũng": "đi công tác" });
  const { attendance: lines } = await world.as("secretary").call(getMeeting, { meetingId: id });
  const again = lines.map(({ memberId, state, reason }) => ({ memberId, state, reason }));
  await world.as("secretary").call(reviseMeeting, { ...sitting, attendance: again, meetingId: id, version: 1 });
  await become("cell-secretary");
  expect(await seen()).toEqual(reasons);

  const sheet = JSON.stringify(await world.as("secretary").call(getText, { meetingId: id, kind: "minutes" }));
  expect(sheet).toContain("đồng chí Phạm Quốc Dũng, đi công tác");
  expect(sheet).toContain("đồng chí Lê Minh Châu");
  expect(sheet).not.toContain("ốm");
});
