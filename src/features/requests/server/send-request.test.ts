import { beforeAll, describe, expect, test } from "vitest";
import { listMyNotices } from "#features/meetings/notices/contract.ts";
import { type CellValue, openXlsx } from "#server/files/xlsx-read.ts";
import { runNightly } from "#server/jobs/worker.ts";
import { documentText } from "#test/document-text.ts";
import { type AccountName, openWorld, type UnitCode, type World } from "#test/world.ts";
import {
  type AnswerDetail,
  closeRequest,
  copyRequest,
  createRequest,
  declineAnswer,
  downloadAnswers,
  downloadRequestReminder,
  extendRequest,
  getAnswer,
  getRequest,
  handInAnswer,
  listAnswers,
  listOwedAnswers,
  listRequests,
  type RequestDetail,
  saveAnswer,
  saveRequest,
  sendRequest,
} from "../contract.ts";
import { remindOfRequests } from "./jobs.ts";

let world: World;
let request: RequestDetail;
beforeAll(async () => {
  world = await openWorld();
});

const office = () => world.as("office");
const draft = {
  title: "Khảo sát phòng họp chi bộ",
  guidance: "Tính đến hết tháng 5.",
  asks: "cells" as const,
  dueOn: "2026-06-19",
  questions: [
    { kind: "number" as const, label: "Số phòng họp", unit: "phòng", min: 0, max: 20 },
    { kind: "number" as const, label: "Tỷ lệ ghế tốt", unit: "%", min: 0, max: 100, adds: false, required: false },
    { kind: "yes-no" as const, label: "Có máy chiếu" },
    { kind: "one" as const, label: "Chất lượng", choices: ["Tốt", "Khá", "Yếu"] },
    { kind: "several" as const, label: "Còn thiếu", choices: ["Loa", "Mạng", "Quạt"], required: false },
    { kind: "text" as const, label: "Đề nghị", required: false },
    { kind: "day" as const, label: "Ngày kiểm kê", required: false },
  ],
};
const create = (more: Record<string, unknown> = {}) => office().call(createRequest, { organisationId: world.unit.KHOI, ...draft, ...more });
const step = (of: RequestDetail) => ({ requestId: of.id, version: of.version });
const answerOf = async (unit: UnitCode, of = request): Promise<AnswerDetail> => {
  const { rows } = await office().call(listAnswers, { requestId: of.id });
  const row = rows.find((one) => one.organisationId === world.unit[unit]);
  return office().call(getAnswer, { answerId: row?.id ?? 0 });
};
const handIn = async (who: AccountName, unit: UnitCode, answers: Record<string, unknown>, more: Record<string, unknown> = {}) => {
  const { id: answerId, version } = await answerOf(unit);
  return world.as(who).call(handInAnswer, { answerId, version, answers: answers as AnswerDetail["answers"], ...more });
};
describe("the office", () => {
  test("writes a form; a wrong one is told at the very place", async () => {
    const questions = [{ kind: "number" as const, label: "", unit: "%" }];
    await expect(create({ questions })).rejects.toMatchObject({
      kind: "rule",
      fields: { "questions.0.label": expect.any(String), "questions.0.adds": expect.stringContaining("không cộng được") },
    });
    await expect(create({ questions: [] })).rejects.toMatchObject({ fields: { questions: expect.any(String) } });
    await expect(create({ asks: "picked", unitIds: [world.unit.KHOI] })).rejects.toMatchObject({ reason: "not-below" });
    request = await create({ dueOn: null });
    expect(request).toMatchObject({ state: "draft", can: ["save", "send"], counts: { asked: 0 } });
  });

  test("two who change one draft: the second is told", async () => {
    const { version } = request;
    request = await office().call(saveRequest, { ...step(request), ...draft, dueOn: "2026-06-18" });
    await expect(office().call(saveRequest, { ...step(request), ...draft, version })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("a draft is nothing to its units; the last day is a working day to come", async () => {
    const owed = await world.as("secretary").call(listOwedAnswers, { organisationId: world.unit["DB1.1"] });
    expect(owed).toMatchObject({ rows: [], waiting: 0 });
    const save = (dueOn: string) => office().call(saveRequest, { ...step(request), ...draft, dueOn });
    await expect(save("2026-06-20")).rejects.toMatchObject({
      fields: { dueOn: "20/06/2026 là ngày nghỉ. Ngày làm việc gần nhất sau đó là 22/06/2026." },
    });
    await expect(save("2026-06-12")).rejects.toMatchObject({ reason: "past" });
    request = await office().call(saveRequest, { ...step(request), ...draft, dueOn: null });
    await expect(office().call(sendRequest, step(request))).rejects.toMatchObject({ reason: "no-last-day" });
  });

  test("sends it to the living cells; the form is frozen then", async () => {
    request = await office().call(saveRequest, { ...step(request), ...draft });
    request = await office().call(sendRequest, step(request));
    expect(request).toMatchObject({ state: "sent", counts: { asked: 4, answered: 0, missing: 0 }, newUnits: 0 });
    await expect(office().call(saveRequest, { ...step(request), ...draft })).rejects.toMatchObject({ reason: "wrong-state" });
    await expect(office().call(sendRequest, step(request))).rejects.toMatchObject({ reason: "wrong-state" });
  });
});

const whole = { 1: 2, 2: 80, 3: true, 4: "Tốt", 5: ["Mạng", "Loa"], 6: "Sửa mái che", 7: "2026-06-01" };

describe("a unit", () => {
  test("sees what it owes, keeps a part, hands in what is whole", async () => {
    const secretary = world.as("secretary");
    const owed = await secretary.call(listOwedAnswers, { organisationId: world.unit["DB1.1"] });
    const row = owed.rows.find(({ title, askedBy }) => title === draft.title && askedBy === "Đảng bộ Khối các cơ quan tỉnh");
    expect(row).toMatchObject({ standing: "not-due", state: "open", dueOn: "2026-06-19" });
    const answerId = row?.answerId ?? 0;
    let answer = await secretary.call(saveAnswer, { answerId, version: 0, answers: { 1: 2 } });
    expect(answer).toMatchObject({ state: "draft", version: 1, isOnBehalf: false, can: ["save", "hand-in", "decline"] });
    await expect(secretary.call(handInAnswer, { answerId, version: 1, answers: { 1: 2 } })).rejects.toMatchObject({
      fields: { "answers.3": "Câu này cần trả lời.", "answers.4": "Câu này cần trả lời." },
    });
    expect((await answerOf("DB1.1")).answers).toEqual({ 1: 2 });
    answer = await secretary.call(handInAnswer, { answerId, version: 1, answers: whole });
    expect(answer).toMatchObject({ standing: "answered", handedInOn: "2026-06-15", answers: { 5: ["Loa", "Mạng"] }, toldBy: null });
    await expect(secretary.call(saveAnswer, { answerId, version: 2, answers: {} })).rejects.toMatchObject({ reason: "handed-in" });
  });

  test.each<[number, unknown]>([
    [1, 21],
    [1, "nhiều"],
    [1, [1]],
    [3, "có"],
    [4, "Rất tốt"],
    [5, ["Loa", "Tivi"]],
    [6, "a".repeat(20_000)],
    [6, "Đề nghị đồng chí Nguyễn Văn An tự sửa"],
    [7, "2026-02-31"],
  ])("question %i refuses a wrong answer, at the question", async (number, value) => {
    await expect(handIn("secretary", "DB1.1", { ...whole, [number]: value })).rejects.toMatchObject({
      fields: { [`answers.${number}`]: expect.any(String) },
    });
  });

  test("a question that is not in the form is refused; pasted markup of Word is left out", async () => {
    await expect(handIn("secretary", "DB1.1", { ...whole, 8: 1 })).rejects.toMatchObject({ fields: { "answers.8": expect.any(String) } });
    const pasted = `<p class="MsoNormal">Sửa <b>mái che</b><o:p></o:p></p>`;
    expect((await handIn("secretary", "DB1.1", { ...whole, 6: pasted })).answers[6]).toBe("Sửa mái che");
  });

  test("two writers: the second is told and gets what the first wrote", async () => {
    const { id: answerId, version } = await answerOf("DB1.1");
    await world.as("deputy").call(handInAnswer, { answerId, version, answers: { ...whole, 1: 3 } });
    await expect(world.as("secretary").call(handInAnswer, { answerId, version, answers: whole })).rejects.toMatchObject({
      kind: "conflict",
      current: { answers: { 1: 3 } },
    });
  });

  test("the office enters for a unit and names who said it; the history keeps both", async () => {
    await expect(handIn("office", "DB1.2", { ...whole, 1: 5 })).rejects.toMatchObject({ fields: { toldBy: expect.any(String) } });
    const answer = await handIn("office", "DB1.2", { 1: 5, 3: false, 4: "Tốt" }, { toldBy: "Bí thư chi bộ, điện thoại" });
    expect(answer).toMatchObject({ toldBy: "Bí thư chi bộ, điện thoại", by: "Người office", isOnBehalf: true });
    const { after } = await world.db
      .selectFrom("history")
      .select("after")
      .where("object_kind", "=", "request-answer")
      .where("object_id", "=", answer.id)
      .executeTakeFirstOrThrow();
    expect(after).toMatchObject({ state: "answered", toldBy: "Bí thư chi bộ, điện thoại" });
  });

  test("declines with a reason; another unit and another tree do not reach its form", async () => {
    const { id: answerId } = await answerOf("CB1");
    const aside = world.as("aside-secretary");
    await expect(world.as("secretary").call(getAnswer, { answerId })).rejects.toMatchObject({ kind: "not-found" });
    await expect(aside.call(declineAnswer, { answerId, version: 0, reason: " " })).rejects.toMatchObject({ kind: "invalid" });
    expect(await aside.call(declineAnswer, { answerId, version: 0, reason: "Dùng chung phòng của cơ quan" })).toMatchObject({
      standing: "declined",
    });
  });
});

describe("following", () => {
  test("the letter and the bell name who still has to answer, before the day and after it, once each", async () => {
    for (const asks of ["children", "base"]) await office().call(sendRequest, step(await create({ asks })));
    const letter = await office().download(downloadRequestReminder, { requestId: request.id });
    const text = await documentText(letter.body);
    expect(text).toContain("Chi bộ Nghiệp vụ");
    expect(text).not.toContain("Chi bộ Văn phòng");
    const night = (day: string) => runNightly({ db: world.db, clock: () => new Date(`${day}T18:30:00Z`), nightly: [remindOfRequests] });
    const ended = { account_id: world.account.moved, role: "cell-secretary", organisation_id: world.unit.DB2, valid: "[2020-01-01,)" };
    await world.db.insertInto("account_roles").values(ended).execute(); // but belongs to another cell
    for (const day of ["17", "17", "19"]) await night(`2026-06-${day}`);
    const { rows } = await world.as("aside-office").call(listMyNotices, {});
    expect(rows.map((row) => row.text)).toEqual([
      "Chưa trả lời 02 yêu cầu, khảo sát. Hạn 19/06/2026 đã qua.",
      "Chưa trả lời 02 yêu cầu, khảo sát. Hạn 19/06/2026.",
    ]);
    expect(rows[0]?.href).toBe(`/o/${world.unit.DB2}/yeu-cau?xem=owed`);
    expect((await world.as("moved").call(listMyNotices, {})).rows).toEqual([]);
  });

  test("late after the day; in time again where the day was put off", async () => {
    await world.db.updateTable("requests").set({ due_on: "2026-06-12" }).where("id", "=", request.id).execute();
    await world.db
      .updateTable("request_answers")
      .set({ handed_in_at: new Date("2026-06-12T16:59:00Z") })
      .where("request_id", "=", request.id)
      .where("state", "<>", "open")
      .execute();
    const counts = async () => (await office().call(getRequest, { requestId: request.id })).counts;
    expect(await counts()).toMatchObject({ asked: 4, answered: 2, declined: 1, late: 0, missing: 1 });
    const late = await handIn("aside-office", "DB2.1", { 1: 1, 2: 50, 3: true, 4: "Yếu" }, { toldBy: "Bí thư" });
    expect(late.standing).toBe("late");
    expect(await counts()).toMatchObject({ answered: 3, late: 1, missing: 0 });
    const extend = (dueOn: string) => office().call(extendRequest, { ...step(request), dueOn, reason: "mưa bão" });
    await expect(extend("2026-06-12")).rejects.toMatchObject({ reason: "past" });
    request = await extend("2026-06-24");
    expect(request.counts).toMatchObject({ late: 0, answered: 3 });
    await expect(extend("2026-06-23")).rejects.toMatchObject({ reason: "not-later" });
  });

  test("numbers are added, ratios are not, choices are counted; a choice opens into its units", async () => {
    const { rows, count, totals } = await office().call(listAnswers, { requestId: request.id });
    expect(count).toBe(4);
    expect(rows.map(({ name, standing }) => [name, standing])).toEqual([
      ["Chi bộ Văn phòng", "answered"],
      ["Chi bộ Kỹ thuật", "answered"],
      ["Chi bộ Thanh tra tỉnh", "declined"],
      ["Chi bộ Nghiệp vụ", "answered"],
    ]);
    expect(totals[0]).toMatchObject({ answers: 3, sum: 9, min: 1, max: 5 });
    expect(totals[1]).toMatchObject({ answers: 2, sum: null, min: 50, max: 80 });
    expect(totals[2]?.choices).toEqual([
      { word: "true", number: 2 },
      { word: "false", number: 1 },
    ]);
    expect(totals[3]?.choices).toEqual([
      { word: "Tốt", number: 2 },
      { word: "Khá", number: 0 },
      { word: "Yếu", number: 1 },
    ]);
    expect(totals[4]).toMatchObject({
      answers: 1,
      choices: [
        { word: "Loa", number: 1 },
        { word: "Mạng", number: 1 },
        { word: "Quạt", number: 0 },
      ],
    });
    const found = async (filter: object) =>
      (await office().call(listAnswers, { requestId: request.id, ...filter })).rows.map(({ name }) => name);
    expect(await found({ question: 3, word: "true" })).toEqual(["Chi bộ Văn phòng", "Chi bộ Nghiệp vụ"]);
    expect(await found({ question: 5, word: "Loa" })).toEqual(["Chi bộ Văn phòng"]);
    expect(await found({ question: 6 })).toEqual(["Chi bộ Văn phòng"]);
    expect(await found({ show: "declined" })).toEqual(["Chi bộ Thanh tra tỉnh"]);
    expect(await found({ text: "ky thuat" })).toEqual(["Chi bộ Kỹ thuật"]);
    expect(await found({ page: 2, pageSize: 3 })).toEqual(["Chi bộ Nghiệp vụ"]);
  });

  test("the file holds the same table and the same totals", async () => {
    const { fileName, body } = await office().download(downloadAnswers, { requestId: request.id });
    expect(fileName).toBe("Khảo sát phòng họp chi bộ.xlsx");
    const file = await openXlsx(body);
    expect(file.sheets).toEqual(["Trả lời", "Cộng"]);
    const read = async (sheet: string) => {
      const lines: (readonly CellValue[])[] = [];
      for await (const { cells } of file.rows(sheet)) lines.push(cells);
      return lines;
    };
    const table = await read("Trả lời");
    expect(table[2]?.slice(7, 10)).toEqual(["Số phòng họp (phòng)", "Tỷ lệ ghế tốt (%)", "Có máy chiếu"]);
    expect(table[3]?.slice(7, 13)).toEqual([3, 80, "Có", "Tốt", "Loa; Mạng", "Sửa mái che"]);
    expect(table).toHaveLength(7);
    const totals = await read("Cộng");
    expect(totals[3]?.slice(0, 4)).toEqual(["Số phòng họp", "Số", 3, 9]);
    expect(totals[4]?.slice(0, 4)).toEqual(["Tỷ lệ ghế tốt", "Số", 2, null]);
    expect(totals[5]?.slice(4)).toEqual(["Có", 2]);
  });
});

describe("the tree goes on", () => {
  test("of a dissolved unit nothing more is awaited; what it answered stays", async () => {
    const dissolve = (name: string) =>
      world.db.updateTable("organisations").set({ dissolved_on: "2026-06-14" }).where("name", "=", name).execute();
    await dissolve("Chi bộ Kỹ thuật");
    const { counts } = await office().call(getRequest, { requestId: request.id });
    expect(counts).toMatchObject({ asked: 4, answered: 3 });
    const { totals } = await office().call(listAnswers, { requestId: request.id });
    expect(totals[0]?.sum).toBe(9);
    await expect(handIn("office", "DB1.2", whole, { toldBy: "Bí thư" })).rejects.toMatchObject({ reason: "dissolved" });
  });

  test("closed, it takes nothing more; a copy is a new draft without a day", async () => {
    request = await office().call(closeRequest, step(request));
    expect(request).toMatchObject({ state: "closed", can: ["follow", "copy"] });
    await expect(handIn("secretary", "DB1.1", whole)).rejects.toMatchObject({ reason: "closed" });
    await expect(office().call(closeRequest, step(request))).rejects.toMatchObject({ reason: "wrong-state" });
    await expect(office().download(downloadRequestReminder, { requestId: request.id })).rejects.toMatchObject({ reason: "nobody-behind" });
    const copy = await office().call(copyRequest, { requestId: request.id });
    expect(copy).toMatchObject({ state: "draft", title: draft.title, dueOn: null, questions: request.questions });
    const { rows, can } = await office().call(listRequests, { organisationId: world.unit.KHOI });
    expect(rows[0]).toMatchObject({ id: copy.id });
    expect(can).toEqual(["create"]);
  });
});
