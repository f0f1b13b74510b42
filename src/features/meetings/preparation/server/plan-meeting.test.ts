import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { registerIncoming } from "#features/documents/contract.ts";
import { setRegulation } from "#features/regulations/contract.ts";
import { giveTask } from "#features/tasks/contract.ts";
import { addSitting } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import { prepareMeeting, recordMeeting } from "../../contract.ts";
import { saveProgramme, submitProgramme } from "../../programmes/contract.ts";
import { callOffPlan, getPreparation, listPlans, type Preparation, planMeeting, revisePlan } from "../contract.ts";

let world: World;
let cell = 0;
beforeAll(async () => {
  world = await openWorld();
  cell = world.unit["DB1.1"];
});
beforeEach(async () => {
  for (const table of ["planned_invitations", "planned_papers", "planned_items"] as const) await world.db.deleteFrom(table).execute();
  await world.db.deleteFrom("planned_meetings").execute();
});

const secretary = () => world.as("secretary");
const draft = (month = "2026-07") => secretary().call(getPreparation, { organisationId: cell, month });
const inputOf = ({ topic, meetOn, beginsAt, place, mode, chair, secretary: writer, items, isThematic }: Preparation) => ({
  ...{ topic, meetOn, beginsAt, place, mode, chair, secretary: writer, isThematic },
  items: items.map(({ from: _, ...item }) => item),
});
const save = async (month = "2026-07", more: Record<string, unknown> = {}) =>
  secretary().call(planMeeting, { organisationId: cell, month, isRegular: true, ...inputOf(await draft(month)), ...more });
const revise = (plan: Preparation, more: Record<string, unknown> = {}, who: "secretary" | "deputy" = "secretary") =>
  world.as(who).call(revisePlan, { plannedMeetingId: plan.id ?? 0, version: plan.version, ...inputOf(plan), ...more });

describe("the draft agenda", () => {
  test("holds the template, what falls due, and the day of the standing rule; nothing of it is kept", async () => {
    const plan = await draft("2026-12");
    expect(plan).toMatchObject({ id: null, version: 0, meetOn: "2026-12-07", state: "planned", can: ["save"], minMinutes: 90 });
    expect(plan.items[0]).toMatchObject({ stage: "opening", from: "theo chương trình mẫu" });
    expect(plan.items.at(-1)?.stage).toBe("closing");
    const duty = plan.items.find(({ origin }) => origin === "duty");
    expect(duty).toMatchObject({
      title: "Xét công nhận đảng viên chính thức: đồng chí Vũ Thu Hà",
      content: expect.stringContaining("15/01/2027"),
      originId: world.person["Vũ Thu Hà"],
      from: "đến hạn",
    });
    expect((await draft("2026-09")).items.some(({ origin }) => origin === "duty")).toBe(false);
    expect(await world.db.selectFrom("planned_meetings").select("id").execute()).toEqual([]);
  });

  test("names every task of the last month, and the conclusions whose tasks are open", async () => {
    const meetingId = await addSitting(world, { cell: "DB1.1", month: "2026-06", heldOn: "2026-06-10" });
    await world.db
      .insertInto("meeting_items")
      .values({
        meeting_id: meetingId,
        position: 1,
        session: "regular",
        section: "tasks",
        title: "Nhiệm vụ",
        content: "",
        conclusion: "Rà soát hộ nghèo",
      })
      .execute();
    await secretary().call(giveTask, {
      organisationId: cell,
      content: "Lập danh sách hộ 4 xã",
      assigneeId: world.person["Trần Thị Bình"] ?? 0,
      dueOn: "2026-06-30",
      meetingId,
    });
    const { items } = await draft();
    expect(items.find(({ origin }) => origin === "task")).toMatchObject({
      title: "Kết quả thực hiện nhiệm vụ tháng trước",
      content: "1. Lập danh sách hộ 4 xã (Trần Thị Bình, hạn 30/06/2026). Giao trong kỳ; Đang thực hiện",
      section: "review",
    });
    expect(items.find(({ origin }) => origin === "conclusion")).toMatchObject({
      title: "Thực hiện kết luận kỳ tháng 6: còn 1 nhiệm vụ chưa xong",
      content: "- Nhiệm vụ: Rà soát hộ nghèo",
      from: "từ kỳ tháng 6",
    });
    expect(items.filter(({ section, stage }) => section === "review" && stage === "business")).toHaveLength(2);
  });

  test("takes up what an earlier sitting parked, once", async () => {
    const june = await save("2026-07", {
      items: [{ stage: "business", section: "other", title: "Sửa quy chế", minutes: 20 }],
      meetOn: "2026-07-06",
    });
    await world.db.updateTable("planned_items").set({ outcome: "parked" }).where("planned_meeting_id", "=", june.id).execute();
    const august = await draft("2026-08");
    expect(august.items.find(({ origin }) => origin === "parked")).toMatchObject({
      title: "Sửa quy chế",
      minutes: 20,
      from: "từ kỳ tháng 7",
    });
    // Another cell that names the item takes nothing away, and learns nothing of it.
    const { rows } = await sql<{ id: number }>`select id from planned_items where outcome = 'parked'`.execute(world.db);
    const foreign = { stage: "business", section: "other", title: "Khác", origin: "parked", originId: rows[0]?.id ?? 0 } as const;
    const plan = {
      organisationId: world.unit.CB1,
      month: "2026-08",
      isRegular: true,
      isThematic: false,
      meetOn: "2026-08-05",
      items: [foreign],
    };
    const { items: shown } = await world.as("aside-secretary").call(planMeeting, plan);
    expect(shown.map(({ from }) => from)).not.toContain("từ kỳ tháng 7");
    expect((await draft("2026-08")).items.some(({ origin }) => origin === "parked")).toBe(true);
    await save("2026-08");
    expect((await draft("2026-09")).items.some(({ origin }) => origin === "parked")).toBe(false);
  });

  test("follows the programme of the year: day, place, topic and who prepares it", async () => {
    const entry = { month: "2026-08", isRegular: true, isThematic: true, plannedOn: "2026-08-07", startsAt: "18:00", place: "Nhà văn hóa" };
    const programme = await secretary().call(saveProgramme, {
      organisationId: cell,
      year: 2026,
      version: 0,
      entries: [{ ...entry, topic: "Chuyển đổi số", preparerId: world.person["Lê Minh Châu"] ?? 0 }],
    });
    await secretary().call(submitProgramme, { organisationId: cell, year: 2026, version: programme.version });
    const plan = await draft("2026-08");
    expect(plan).toMatchObject({ meetOn: "2026-08-07", beginsAt: "18:00", place: "Nhà văn hóa", isThematic: true, minMinutes: 120 });
    expect(plan.items.find(({ session }) => session === "thematic")).toMatchObject({
      title: "Chuyên đề: Chuyển đổi số",
      content: "Người chuẩn bị: đồng chí Lê Minh Châu",
      from: "theo chương trình năm",
    });
  });

  test("brings the documents that a committee above wants relayed, until a sitting heard of them", async () => {
    const document = {
      kind: "directive",
      number: 50,
      symbol: "TW",
      issuer: "Ban Bí thư",
      datedOn: "2026-06-01",
      receivedOn: "2026-06-05",
    } as const;
    const about = { subject: "sinh hoạt chi bộ", relayUntil: "2026-10-31" };
    await world.as("office").call(registerIncoming, { organisationId: world.unit.KHOI, ...document, ...about });
    const found = async () => (await draft("2026-10")).items.filter(({ origin }) => origin === "document");
    const [item] = await found();
    expect(item).toMatchObject({
      title: "Chỉ thị 50-CT/TW, ngày 01/06/2026: sinh hoạt chi bộ",
      section: "documents",
      from: "văn bản cần phổ biến",
    });
    const plan = await save("2026-07");
    expect(await found()).toHaveLength(1);
    const meeting_id = await addSitting(world, { cell: "DB1.1", month: "2026-03" });
    await world.db.updateTable("planned_meetings").set({ state: "held", meeting_id }).where("id", "=", plan.id).execute();
    expect(await found()).toEqual([]);
  });

  test("a committee's own template holds for the cells below it", async () => {
    await world.as("office").call(setRegulation, {
      organisationId: world.unit.DB2,
      key: "meetings.agenda",
      value: ["Mở đầu | 5 | Chào cờ"],
      from: "2026-06-01",
      source: "Hướng dẫn của đảng ủy",
    });
    const titles = async (code: "DB2.1" | "DB1.2") =>
      (await world.as("office").call(getPreparation, { organisationId: world.unit[code], month: "2026-07" })).items
        .filter(({ origin }) => origin === "template")
        .map(({ title }) => title);
    expect(await titles("DB2.1")).toEqual(["Chào cờ"]);
    expect(await titles("DB1.2")).not.toContain("Chào cờ");
  });
});

describe("saving a plan", () => {
  test("keeps order, origin and minutes, and writes history", async () => {
    const plan = await save();
    expect(plan).toMatchObject({ version: 1, state: "planned", can: ["save", "call-off", "invite", "add-paper"] });
    const turned = await revise(plan, { items: inputOf(plan).items.reverse() });
    expect(turned.version).toBe(2);
    expect(turned.items.map(({ title }) => title)).toEqual(plan.items.map(({ title }) => title).reverse());
    expect(turned.items.map(({ from }) => from)).toContain("theo chương trình mẫu");
    const written = await world.db
      .selectFrom("history")
      .select("action")
      .where("object_kind", "=", "planned-meeting")
      .where("object_id", "=", plan.id)
      .execute();
    expect(written.map(({ action }) => action)).toEqual(["plan-meeting", "revise-plan"]);
  });

  test("of two editors the second is told and gets what stands now", async () => {
    const plan = await save();
    await revise(plan, { place: "Hội trường B" }, "deputy");
    await expect(revise(plan, { place: "Hội trường A" })).rejects.toMatchObject({
      kind: "conflict",
      reason: "changed-meanwhile",
      current: { place: "Hội trường B", version: 2 },
    });
    await expect(save()).rejects.toMatchObject({ kind: "conflict", reason: "month-planned", current: { id: plan.id } });
  });

  test("another day needs a reason; a passed day, a far one and 61 items are refused", async () => {
    const plan = await save();
    await expect(revise(plan, { meetOn: "2026-07-09" })).rejects.toMatchObject({
      reason: "no-reason",
      fields: { reason: expect.any(String) },
    });
    await expect(revise(plan, { meetOn: "2026-06-14", reason: "thử" })).rejects.toMatchObject({ reason: "day-passed" });
    await expect(revise(plan, { meetOn: "2026-09-02", reason: "thử" })).rejects.toMatchObject({ reason: "not-of-the-month" });
    const items = Array.from({ length: 61 }, (_, at) => ({ stage: "business", section: "other", title: `Mục ${at}` }));
    await expect(revise(plan, { items })).rejects.toMatchObject({ kind: "invalid", fields: { items: "Nhiều nhất 60 mục một kỳ." } });
    await expect(revise(plan, { items: [{ ...items[0], minutes: 0 }] })).rejects.toMatchObject({ kind: "invalid" });
    const moved = await revise(plan, { meetOn: "2026-07-09", reason: "Trùng họp đảng ủy" });
    expect(moved.meetOn).toBe("2026-07-09");
    const last = await world.db
      .selectFrom("history")
      .select(["before", "after"])
      .where("action", "=", "revise-plan")
      .orderBy("id", "desc")
      .executeTakeFirst();
    expect(last).toMatchObject({ before: { meet_on: "2026-07-06" }, after: { meet_on: "2026-07-09", reason: "Trùng họp đảng ủy" } });
  });

  test("a short agenda is warned of, not refused", async () => {
    const plan = await save("2026-07", { items: [{ stage: "business", section: "tasks", title: "Nhiệm vụ", minutes: 30 }] });
    expect(plan.warnings).toEqual(["Chương trình dài 30 phút, quy định từ 90 phút."]);
  });

  test("neither a committee, a dissolved cell nor somebody elsewhere prepares", async () => {
    await expect(world.as("office").call(getPreparation, { organisationId: world.unit.DB1, month: "2026-07" })).rejects.toMatchObject({
      reason: "not-a-cell",
    });
    const input = { month: "2026-07", isRegular: true, isThematic: false, meetOn: "2026-07-06", items: [] };
    await expect(world.as("office").call(planMeeting, { organisationId: world.unit["DB2.2"], ...input })).rejects.toMatchObject({
      kind: "rule",
      reason: "dissolved",
    });
    await expect(world.as("aside-secretary").call(planMeeting, { organisationId: cell, ...input })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(world.as("member").call(planMeeting, { organisationId: cell, ...input })).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("a sitting called off leaves its month free, with the reason", async () => {
    const plan = await save();
    const off = await secretary().call(callOffPlan, { plannedMeetingId: plan.id ?? 0, version: 1, reason: "Bão số 3" });
    expect(off).toMatchObject({ state: "called-off", calledOffReason: "Bão số 3", can: [] });
    await expect(revise(off)).rejects.toMatchObject({ reason: "not-being-prepared" });
    expect((await secretary().call(listPlans, { organisationId: cell })).nextMonth).toBe("2026-07");
    expect((await save()).id).not.toBe(plan.id);
  });
});

test("the form of the record begins with the plan, and recording marks it held", async () => {
  await world.db.updateTable("meetings").set({ month: "2026-05-01" }).where("month", "=", "2026-06-01").execute();
  const plan = await save("2026-06", { meetOn: "2026-06-15", place: "Phòng 2", chair: "Nguyễn Văn An" });
  const ready = await secretary().call(prepareMeeting, { organisationId: cell, heldOn: "2026-06-15", month: "2026-06" });
  expect(ready).toMatchObject({ place: "Phòng 2", chair: "Nguyễn Văn An" });
  expect(ready.items.map(({ title }) => title)).toEqual(plan.items.filter(({ stage }) => stage === "business").map(({ title }) => title));
  const totals = { total: 9, exempt: 1, present: 8, excused: 0, unexcused: 0, spoke: 2 };
  const sitting = { organisationId: cell, month: "2026-06", heldOn: "2026-06-15", isRegular: true, isThematic: false, totals };
  const { id } = await secretary().call(recordMeeting, sitting);
  expect(await draft("2026-06")).toMatchObject({ id: plan.id, state: "held", meetingId: id, can: ["add-paper"] });
  await expect(save("2026-06")).rejects.toMatchObject({ reason: "month-planned" });
  expect((await secretary().call(listPlans, { organisationId: cell })).nextMonth).toBe("2026-07");
});
