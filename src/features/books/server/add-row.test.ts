import { beforeAll, describe, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { addRow, closeBook, correctRow, endRow, getBook, listBooks, setBookType } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const text = (code: string, title: string) => ({ code, title, type: "text" as const });
  await world.as("branch-office").call(setBookType, {
    ...{ organisationId: world.unit.DB1, code: "so-giay", fromYear: 2026, name: "Sổ giấy tờ", isKept: true, period: "year" },
    columns: [
      text("direction", "Đi hay đến"),
      text("number", "Số"),
      { code: "dated", title: "Ngày ghi", type: "day" },
      text("subject", "Về việc"),
    ],
    source: "Quy chế 01",
  });
});

const book = (code = "so-giay") => ({ organisationId: world.unit["DB1.1"], code, period: "2026" });
const letter = { direction: "Đến", number: "12-CV/ĐUK", dated: "2026-06-01", subject: "Về việc chuẩn bị đại hội" };
const add = (more: Record<string, unknown> = {}) =>
  world.as("secretary").call(addRow, { ...book(), day: "2026-06-02", content: letter, ...more });

describe("rows entered in a book", () => {
  test("added, corrected with a reason, struck out; the history keeps each", async () => {
    const row = await add();
    const corrected = await world.as("secretary").call(correctRow, {
      ...{ rowId: row.id, version: row.version, day: "2026-06-03", reason: "Ghi sai ngày" },
      content: { ...letter, number: "=1+1" },
    });
    expect(corrected).toMatchObject({ version: 2, day: "2026-06-03", content: { number: "=1+1" } });
    const seen = await world.as("deputy").call(getBook, book());
    expect(seen.parts[0]?.rows[0]?.values.slice(0, 4)).toEqual(["2026-06-03", "Đến", "=1+1", "2026-06-01"]);
    await world.as("secretary").call(endRow, { rowId: row.id, version: 2, reason: "Ghi hai lần" });
    expect((await world.as("deputy").call(getBook, book())).rows).toBe(0);
    await expect(world.as("secretary").call(endRow, { rowId: row.id, version: 3, reason: "lần nữa" })).rejects.toMatchObject({
      reason: "row-ended",
    });
    const kept = await world.db.selectFrom("history").select("action").where("object_kind", "=", "book-row").orderBy("id").execute();
    expect(kept.map(({ action }) => action)).toEqual(["add-row", "correct-row", "end-row"]);
  });

  test("two keepers at once: the second gets the row as it stands", async () => {
    const row = await add();
    const change = (number: string) =>
      world.as("secretary").call(correctRow, { rowId: row.id, version: 1, day: row.day, reason: "sửa", content: { ...letter, number } });
    await change("13-CV/ĐUK");
    await expect(change("14-CV/ĐUK")).rejects.toMatchObject({
      kind: "conflict",
      current: { version: 2, content: { number: "13-CV/ĐUK" } },
    });
  });

  test("a wrong column, a wrong day, nothing at all, a number where words are meant", async () => {
    await expect(add({ content: { khac: "x" } })).rejects.toMatchObject({ reason: "unknown-column" });
    await expect(add({ content: {} })).rejects.toMatchObject({ reason: "empty-row" });
    await expect(add({ content: { number: 5 } })).rejects.toMatchObject({ fields: { "content.number": expect.any(String) } });
    await expect(add({ content: { dated: "2026-02-30" } })).rejects.toMatchObject({ fields: { "content.dated": expect.any(String) } });
    await expect(add({ day: "2025-12-31" })).rejects.toMatchObject({ reason: "outside-period" });
    await expect(add({ day: "2026-06-16" })).rejects.toMatchObject({ reason: "in-future" });
    await expect(add({ code: "bien-ban" })).rejects.toMatchObject({ reason: "comes-by-itself" });
    await expect(add({ code: "cong-van" })).rejects.toMatchObject({ reason: "comes-by-itself" });
  });

  test("a closed book takes a row only with a reason, and lists it", async () => {
    await world.as("secretary").call(closeBook, { ...book("chi-uy"), editions: 0, reason: "Bàn giao" });
    const late = (reason?: string) => add({ code: "chi-uy", content: { content: "Họp chuẩn bị" }, ...(reason && { reason }) });
    await expect(late()).rejects.toMatchObject({ reason: "reason-missing" });
    await late("Sót biên bản");
    expect((await world.as("secretary").call(getBook, book("chi-uy"))).differences).toEqual([
      { part: "Sổ ghi biên bản họp chi ủy", row: "02/06/2026", what: "added", column: null, before: null, after: null },
    ]);
  });

  test("whoever only sees may not write; another cell's row does not exist", async () => {
    const row = await add();
    const change = { rowId: row.id, version: 1, reason: "x" };
    await expect(world.as("deputy").call(endRow, change)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(world.as("aside-secretary").call(endRow, change)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("books of a committee's own", () => {
  const set = (more: Record<string, unknown>) =>
    world.as("branch-office").call(setBookType, {
      ...{ organisationId: world.unit.DB1, code: "so-qua", fromYear: 2026, name: "Sổ thăm hỏi", isKept: true, period: "year" },
      ...{ source: "Quy chế 01", columns: [{ code: "amount", title: "Số tiền", type: "amount" }], ...more },
    });

  test("added, renamed and left out for the cells below from a year on, and for nobody else", async () => {
    await set({});
    await set({ code: "cong-van", name: "Sổ công văn", columns: [] });
    await set({ code: "chi-uy", name: "Sổ chi ủy", isKept: false, columns: [] });
    const names = async (organisationId: number, year: number) =>
      (await world.as("office").call(listBooks, { organisationId, year })).rows.map(({ name }) => name);
    expect(await names(world.unit["DB1.2"], 2026)).toEqual([
      "Sổ ghi biên bản, nghị quyết chi bộ",
      "Sổ danh sách đảng viên",
      "Sổ thu, nộp đảng phí",
      "Sổ công văn",
      "Sổ giấy tờ",
      "Sổ thăm hỏi",
    ]);
    expect(await names(world.unit["DB1.2"], 2025)).toContain("Sổ theo dõi văn bản đi, đến");
    expect(await names(world.unit["DB2.1"], 2026)).not.toContain("Sổ thăm hỏi");
    await expect(add({ code: "so-qua", content: { amount: -5 } })).rejects.toMatchObject({
      fields: { "content.amount": expect.any(String) },
    });
    await add({ code: "so-qua", content: { amount: 200_000 } });
    expect((await world.as("secretary").call(getBook, book("so-qua"))).parts[0]?.rows[0]?.values).toEqual(["2026-06-02", 200_000]);
  });

  test("a shipped book keeps its columns; a new one needs some, each once", async () => {
    await expect(set({ code: "bien-ban" })).rejects.toMatchObject({ reason: "shipped-columns" });
    await expect(set({ columns: [] })).rejects.toMatchObject({ reason: "no-columns" });
    const column = { code: "a", title: "A", type: "text" };
    await expect(set({ columns: [column, column] })).rejects.toMatchObject({ kind: "invalid" });
    const twice = { code: "aa", title: "A", type: "text" };
    await expect(set({ columns: [twice, twice] })).rejects.toMatchObject({ reason: "column-twice" });
  });
});

test("the committee's own records stand in its book beside the rows entered, by day", async () => {
  const cell = { organisationId: world.unit["DB2.1"], code: "chi-uy", period: "2026" };
  await world.as("office").call(addRow, { ...cell, day: "2026-05-04", content: { content: "Họp đột xuất" }, saidBy: "Bí thư chi bộ" });
  const { top_id } = await world.db
    .selectFrom("organisations")
    .select("top_id")
    .where("id", "=", cell.organisationId)
    .executeTakeFirstOrThrow();
  const committee = { organisation_id: cell.organisationId, top_id, created_at: world.clock.now, updated_at: world.clock.now };
  await world.db
    .insertInto("committee_meetings")
    .values({ ...committee, month: "2026-05-01", held_on: "2026-05-03", chair: "Lê An", review: "Đạt", conclusion: "Thống nhất" })
    .execute();
  const { parts, rows } = await world.as("office").call(getBook, cell);
  expect(rows).toBe(2);
  expect(parts[0]?.rows.map(({ values }) => values)).toEqual([
    ["2026-05-03", "0/0; chủ trì: Lê An", "Đánh giá tháng: Đạt", "Thống nhất"],
    ["2026-05-04", null, "Họp đột xuất", null],
  ]);
  const { rows: books } = await world.as("office").call(listBooks, { organisationId: cell.organisationId, year: 2026 });
  expect(books.find(({ code }) => code === "chi-uy")).toMatchObject({ rows: 2 });
});
