import { beforeAll, describe, expect, test } from "vitest";
import { openWorld, today, type World } from "#test/world.ts";
import {
  acceptMyTask,
  closeTask,
  dropTask,
  exportTasks,
  extendTask,
  getMyEvidence,
  getMyTask,
  getTask,
  giveTask,
  listMyTasks,
  listTasks,
  reportMyTask,
  reportTask,
  returnTask,
} from "../contract.ts";
import { countMet, tasksToReview } from "./queries.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const pdf = { name: "minh-chung.pdf", content: Buffer.from("%PDF-1.7\nmot to giay") };

/** A task of Trần Thị Bình (the account `member`) in Chi bộ Văn phòng. */
const give = (more: Record<string, unknown> = {}) =>
  world.as("secretary").call(giveTask, {
    organisationId: world.unit["DB1.1"],
    content: "Lập danh sách hộ 4 xã",
    assigneeId: world.person["Trần Thị Bình"] ?? 0,
    dueOn: "2026-06-30",
    ...more,
  });

describe("the way of a task", () => {
  test("given, accepted, reported with evidence, returned, reported again, closed", async () => {
    const task = await give();
    expect(task).toMatchObject({ state: "given", givenOn: today, isOverdue: false });
    const member = world.as("member");
    expect((await member.call(getMyTask, { taskId: task.id })).can).toEqual(["accept-mine", "report-mine"]);
    const accepted = await member.call(acceptMyTask, { taskId: task.id, version: task.version });
    const reported = await member.upload(reportMyTask, { taskId: task.id, version: accepted.version, text: "Đã xong 3 xã" }, pdf);
    expect(reported).toMatchObject({ state: "reported", result: "Đã xong 3 xã" });
    const step = reported.steps.at(-1);
    expect(step).toMatchObject({ step: "report", fileName: "minh-chung.pdf" });
    const file = await member.download(getMyEvidence, { taskId: task.id, stepId: step?.id ?? 0 });
    expect(file.body.equals(pdf.content)).toBe(true);
    const returned = await world.as("secretary").call(returnTask, { taskId: task.id, version: reported.version, text: "Thiếu xã thứ tư" });
    const again = await member.call(reportMyTask, { taskId: task.id, version: returned.version, text: "Đủ 4 xã" });
    const closed = await world.as("secretary").call(closeTask, { taskId: task.id, version: again.version, outcome: "met" });
    expect(closed).toMatchObject({ state: "closed", outcome: "met", result: "Đủ 4 xã", can: [] });
    expect(closed.steps.map((one) => one.step)).toEqual(["give", "accept", "report", "return", "report", "close"]);
    const { rows } = await world.as("member").call(listMyTasks, { show: "ended" });
    expect(rows.map(({ id }) => id)).toContain(task.id);
  });

  test("an extension moves the day on and never back", async () => {
    const task = await give({ content: "Giải phóng kho số 2" });
    const secretary = world.as("secretary");
    await expect(
      secretary.call(extendTask, { taskId: task.id, version: task.version, dueOn: "2026-06-20", text: "sớm hơn" }),
    ).rejects.toMatchObject({ reason: "due-too-early", fields: { dueOn: expect.stringContaining("01/07/2026") } });
    const later = await secretary.call(extendTask, { taskId: task.id, version: task.version, dueOn: "2026-07-15", text: "Chờ xe" });
    expect(later).toMatchObject({ state: "given", dueOn: "2026-07-15" });
    expect(later.steps.at(-1)).toMatchObject({ step: "extend", dueBefore: "2026-06-30", dueAfter: "2026-07-15" });
  });

  test("two givers at once: the second is told and gets the task as it stands", async () => {
    const task = await give({ content: "Báo cáo tuần" });
    await world.as("secretary").call(dropTask, { taskId: task.id, version: task.version, text: "Đã có người làm" });
    await expect(world.as("office").call(closeTask, { taskId: task.id, version: task.version, outcome: "met" })).rejects.toMatchObject({
      kind: "conflict",
      current: { state: "dropped" },
    });
  });

  test("a closed task takes no further step", async () => {
    const task = await give({ content: "Dọn kho" });
    const closed = await world.as("secretary").call(closeTask, { taskId: task.id, version: task.version, outcome: "missed" });
    await expect(world.as("secretary").call(reportTask, { taskId: task.id, version: closed.version, text: "thêm" })).rejects.toMatchObject({
      kind: "rule",
      reason: "task-not-open",
    });
  });
});

describe("whose task", () => {
  test("another member's task does not exist under 'my'", async () => {
    const task = await give({ assigneeId: world.person["Lê Minh Châu"] ?? 0 });
    await expect(world.as("member").call(getMyTask, { taskId: task.id })).rejects.toMatchObject({ kind: "not-found" });
    const helped = await give({ assigneeId: world.person["Lê Minh Châu"] ?? 0, helperIds: [world.person["Trần Thị Bình"] ?? 0] });
    const seen = await world.as("member").call(getMyTask, { taskId: helped.id });
    expect(seen).toMatchObject({ assignee: { name: "Lê Minh Châu" }, helpers: [{ name: "Trần Thị Bình" }] });
    const { rows } = await world.as("member").call(listMyTasks, {});
    expect(rows.find(({ id }) => id === helped.id)?.assignee?.name).toBe("Lê Minh Châu");
  });

  test("a member sees no list of the cell; a secretary of another cell sees nothing of it", async () => {
    const task = await give();
    await expect(world.as("member").call(listTasks, { organisationId: world.unit["DB1.1"] })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(world.as("aside-secretary").call(getTask, { taskId: task.id })).rejects.toMatchObject({ kind: "not-found" });
  });

  test("somebody of another cell cannot be given a task here", async () => {
    await expect(give({ assigneeId: world.person["Mai Xuân Lộc"] ?? 0 })).rejects.toMatchObject({
      reason: "not-of-this-place",
      fields: { assigneeId: expect.any(String) },
    });
    await expect(give({ helperIds: [999_999] })).rejects.toMatchObject({ fields: { helperIds: expect.any(String) } });
  });

  test("evidence that is no PDF and no picture is refused and nothing is written", async () => {
    const task = await give();
    const exe = { name: "minh-chung.pdf", content: Buffer.from("MZ\x90\x00 khong phai pdf") };
    await expect(
      world.as("member").upload(reportMyTask, { taskId: task.id, version: task.version, text: "xong" }, exe),
    ).rejects.toMatchObject({ reason: "wrong-content", fields: { file: expect.any(String) } });
    expect((await world.as("secretary").call(getTask, { taskId: task.id })).state).toBe("given");
  });
});

describe("lists and what meetings ask", () => {
  test("found as people type, counted, exported", async () => {
    await give({ content: "Thu đảng phí quý II" });
    const ask = (text: string) => world.as("secretary").call(listTasks, { organisationId: world.unit["DB1.1"], text });
    expect((await ask("dang phi")).rows.map(({ content }) => content)).toEqual(["Thu đảng phí quý II"]);
    expect((await ask("khong co")).count).toBe(0);
    const file = await world.as("office").download(exportTasks, { organisationId: world.unit.KHOI });
    expect(file.fileName).toBe(`nhiem-vu-${today}.xlsx`);
    expect(file.body.subarray(0, 2).toString()).toBe("PK");
  });

  test("a cell's review of a period: what was open, and the share of tasks met", async () => {
    const at = world.unit["DB1.2"];
    const office = world.as("office");
    const person = world.person["Lý Trọng Huy"] ?? 0;
    const [one, two] = [
      await office.call(giveTask, { organisationId: at, content: "Việc một", assigneeId: person, dueOn: "2026-06-20" }),
      await office.call(giveTask, { organisationId: at, content: "Việc hai", dueOn: "2026-06-25" }),
    ];
    await office.call(closeTask, { taskId: one.id, version: one.version, outcome: "met", text: "Đủ" });
    expect(await countMet(world.db, at, { from: "2026-06-01", to: "2026-06-30" })).toEqual({ met: 1, total: 2 });
    const review = await tasksToReview(world.db, at, "2026-06-01", "2026-07-05");
    expect(review.map(({ content, assignee, outcome }) => ({ content, assignee, outcome }))).toEqual([
      { content: "Việc một", assignee: "Lý Trọng Huy", outcome: "met" },
      { content: "Việc hai", assignee: null, outcome: null },
    ]);
    await office.call(dropTask, { taskId: two.id, version: two.version, text: "Không cần nữa" });
    expect(await countMet(world.db, at, { from: "2026-06-01", to: "2026-06-30" })).toEqual({ met: 1, total: 1 });
  });

  test("overdue the day after", async () => {
    const task = await give({ content: "Hạn hôm nay", dueOn: today });
    expect(task.isOverdue).toBe(false);
    await world.db.updateTable("tasks").set({ given_on: "2026-06-01", due_on: "2026-06-14" }).where("id", "=", task.id).execute();
    const { rows, overdue } = await world.as("secretary").call(listTasks, { organisationId: world.unit["DB1.1"], show: "overdue" });
    expect(rows.map(({ id }) => id)).toEqual([task.id]);
    expect(overdue).toBe(1);
  });
});
