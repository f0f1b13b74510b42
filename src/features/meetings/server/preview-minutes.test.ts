import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { prepareMeeting, recordMeeting } from "../contract.ts";
import { previewMinutes } from "../papers/contract.ts";

let world: World;
let meetingId: number;
beforeAll(async () => {
  world = await openWorld();
  const at = { organisationId: world.unit["DB1.1"], heldOn: "2026-06-05" };
  const { attendance } = await world.as("secretary").call(prepareMeeting, at);
  const states: Record<string, object> = {
    "Phạm Quốc Dũng": { state: "excused", reason: "đi công tác" },
    "Lê Minh Châu": { state: "late", arrivedAt: "14:10" },
  };
  const roll = attendance.map(({ memberId, name, state }) => ({ memberId, state, ...states[name] }));
  const draft = {
    ...at,
    month: "2026-06",
    isRegular: true,
    isThematic: false,
    beganAt: "14:00",
    endedAt: "15:36",
    attendance: roll,
    selfScore: 90,
  };
  const items = [
    { section: "tasks" as const, title: "Nhiệm vụ tháng 6", content: "Rà soát hồ sơ.", conclusion: "Xong trước 30/6." },
    { section: "study" as const, title: "Mục không ai ghi" },
  ];
  meetingId = (await world.as("secretary").call(recordMeeting, { ...draft, items })).id;
});

test("the sheet tells who was there by name and reason, what was concluded, and leaves out what nobody wrote", async () => {
  const sheet = await world.as("secretary").call(previewMinutes, { meetingId });
  const text = sheet.paragraphs.map(({ runs }) => runs.map((run) => (typeof run === "string" ? run : run.text)).join("")).join("\n");
  expect(sheet).toMatchObject({ issuer: "Chi bộ Văn phòng", above: "Đảng bộ Sở Xây dựng", subject: "họp chi bộ tháng 6 năm 2026" });
  expect(text).toContain("Vắng có lý do: 01 (đồng chí Phạm Quốc Dũng, đi công tác)");
  expect(text).toContain("Đến muộn: 01 (đồng chí Lê Minh Châu, 14 giờ 10)");
  expect(text).toContain("Kết luận: Xong trước 30/6.");
  expect(text).toContain("90 điểm, xếp loại Tốt");
  expect(text).not.toContain("Mục không ai ghi");
});

test("nobody outside sees it", async () => {
  await expect(world.as("aside-secretary").call(previewMinutes, { meetingId })).rejects.toMatchObject({ kind: "not-found" });
});
