import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { openWorld, type World, why } from "#test/world.ts";
import { addRow, closeBook, getBook, listBooks, listClosings, printBook } from "../contract.ts";
import { checkCode, checkFile } from "./commands.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.db
    .insertInto("meetings")
    .values(
      ["2025-03-05", "2025-04-05"].map((held_on) => ({
        ...{ organisation_id: world.unit["DB1.1"], top_id: world.unit.KHOI, month: `${held_on.slice(0, 7)}-01`, held_on },
        ...{ is_regular: true, is_thematic: false, source: "totals", total: 10, present: 8, exempt: 1, excused: 1, state: "accepted" },
        ...{ created_at: world.clock.now, updated_at: world.clock.now },
      })),
    )
    .execute();
});

const book = (code: string, period = "2025") => ({ organisationId: world.unit["DB1.1"], code, period });
const close = (code: string, editions = 0, reason = "") => world.as("secretary").call(closeBook, { ...book(code), editions, reason });

describe("what flows in by itself", () => {
  test("the minutes hold every sitting of the year, the member list everybody who belonged", async () => {
    const minutes = await world.as("secretary").call(getBook, book("bien-ban"));
    expect(minutes.parts[0]?.rows.map(({ values }) => [values[0], values[2], values[3]])).toEqual([
      ["2025-03-05", "8/10", "1 có lý do; 1 miễn"],
      ["2025-04-05", "8/10", "1 có lý do; 1 miễn"],
    ]);
    const members = await world.as("cell-committee").call(getBook, book("dang-vien"));
    expect(members.rows).toBe(9);
    expect(members.isPersonal).toBe(true);
    expect(JSON.stringify(members.parts)).not.toContain("0010");
    const { rows } = await world.as("secretary").call(listBooks, { organisationId: world.unit["DB1.1"], year: 2025 });
    expect(rows.map(({ code, rows: count }) => [code, count])).toEqual([
      ["bien-ban", 2],
      ["chi-uy", 0],
      ["dang-vien", 9],
      ["dang-phi", 9],
      ["cong-van", 0],
    ]);
  });

  test("a book of a year is read and frozen for a whole term too, year after year, and takes no row there", async () => {
    const term = { organisationId: world.unit["DB1.1"], period: "2025-2030" };
    const fees = await world.as("secretary").call(getBook, { ...term, code: "dang-phi" });
    expect(fees.parts.map(({ title }) => title).slice(0, 3)).toEqual([
      "Phần I. Thu của đảng viên, năm 2025",
      "Phần II. Thu, để lại, nộp cấp trên, năm 2025",
      "Phần I. Thu của đảng viên, năm 2026",
    ]);
    expect(fees.parts).toHaveLength(12);
    const minutes = await world.as("secretary").call(getBook, { ...term, code: "bien-ban" });
    const year = await world.as("secretary").call(getBook, book("bien-ban"));
    expect(minutes.rows).toBeGreaterThanOrEqual(year.rows);
    const early = { ...term, code: "bien-ban", editions: 0 };
    await expect(world.as("secretary").call(closeBook, { ...early, reason: "" })).rejects.toMatchObject({ reason: "reason-missing" });
    expect(await world.as("secretary").call(closeBook, { ...early, reason: "Bàn giao" })).toMatchObject({ edition: 1, rows: minutes.rows });
    const row = { ...term, code: "chi-uy", day: "2026-05-02", content: { content: "Họp" }, reason: "" };
    await expect(world.as("secretary").call(addRow, row)).rejects.toMatchObject({ reason: "wrong-period" });
  });

  test("a book that is not kept, a place that is no cell, a term that ends before it begins", async () => {
    const office = world.as("office");
    await expect(office.call(getBook, book("khong-co"))).rejects.toMatchObject({ kind: "not-found" });
    await expect(office.call(getBook, { ...book("bien-ban"), organisationId: world.unit.DB1 })).rejects.toMatchObject({
      reason: "not-a-cell",
    });
    await expect(office.call(getBook, book("bien-ban", "2025-2024"))).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("closing", () => {
  test("rows stay as they were; a later change is listed; closing anew needs a reason and makes another edition", async () => {
    const first = await close("bien-ban");
    expect(first).toMatchObject({ edition: 1, rows: 2 });
    expect(first.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    await world.db.updateTable("meetings").set({ present: 7, unexcused: 1 }).where("held_on", "=", "2025-03-05").execute();
    const now = await world.as("secretary").call(getBook, book("bien-ban"));
    expect(now.differences).toEqual([
      { part: "Biên bản, nghị quyết", row: "05/03/2025", what: "changed", column: "Có mặt", before: "8/10", after: "7/10" },
      {
        ...{ part: "Biên bản, nghị quyết", row: "05/03/2025", what: "changed", column: "Vắng, miễn" },
        ...{ before: "1 có lý do; 1 miễn", after: "1 có lý do; 1 không lý do; 1 miễn" },
      },
    ]);
    await expect(close("bien-ban", 1)).rejects.toMatchObject({ reason: "reason-missing", fields: { reason: expect.any(String) } });
    expect(await close("bien-ban", 1, "Sửa số có mặt tháng 3")).toMatchObject({ edition: 2, reason: "Sửa số có mặt tháng 3" });
    const after = await world.as("secretary").call(getBook, book("bien-ban"));
    expect(after.closings.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(after.differences).toEqual([]);
  });

  test("two who close at once: one closing, and the other is told", async () => {
    const done = await Promise.allSettled([close("chi-uy"), close("chi-uy")]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(done.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict", current: [{ edition: 1 }] } });
  });

  test("not before the year begins, and early only with a reason", async () => {
    const ask = (period: string, reason: string) =>
      world.as("secretary").call(closeBook, { ...book("cong-van", period), editions: 0, reason });
    await expect(ask("2027", "sớm")).rejects.toMatchObject({ reason: "not-begun" });
    await expect(ask("2026", "")).rejects.toMatchObject({ reason: "reason-missing" });
    expect(await ask("2026", "Bàn giao bí thư")).toMatchObject({ edition: 1 });
  });

  test("the level above sees who closed what", async () => {
    await close("dang-phi");
    const { rows } = await world.as("office").call(listClosings, { organisationId: world.unit.DB1, year: 2025 });
    expect(rows.map(({ name }) => name)).toEqual(["Chi bộ Văn phòng", "Chi bộ Kỹ thuật"]);
    expect(rows[0]?.books.map(({ code }) => code)).toContain("dang-phi");
    expect(rows[1]?.books).toEqual([]);
    const second = { organisationId: world.unit.DB1, year: 2025, page: 2, pageSize: 1 };
    expect(await world.as("office").call(listClosings, second)).toMatchObject({ rows: [{ name: "Chi bộ Kỹ thuật" }], count: 2, closed: 1 });
  });
});

describe("print and check", () => {
  test("the file is right as printed, and wrong with one sign changed; the code typed from paper is right", async () => {
    const { id, code } = await close("cong-van");
    const { body, fileName } = await world.as("deputy").download(printBook, { closingId: id });
    expect(fileName).toBe("so-theo-doi-van-ban-di-den-2025-lan-1.pdf");
    expect(body.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await checkFile(world.db, body)).toMatchObject({ closing: { id }, problems: [] });
    const bent = Buffer.from(body);
    bent[Math.floor(bent.length / 2)] = (bent[Math.floor(bent.length / 2)] ?? 0) ^ 1;
    expect((await checkFile(world.db, bent)).problems.join()).toContain("đã bị sửa sau khi in");
    expect(await checkCode(world.db, code.toLowerCase().replaceAll("-", " "))).toMatchObject({ closing: { id }, problems: [] });
    expect((await checkCode(world.db, "0000-0000-0000")).problems).toHaveLength(1);
    await expect(checkCode(world.db, "khong-phai-ma")).rejects.toMatchObject({ reason: "malformed" });
  });

  test("rows changed behind the program's back no longer fit the code", async () => {
    const { id, code } = await close("bien-ban", 2, "thử");
    const { body } = await world.as("secretary").download(printBook, { closingId: id });
    await sql`update book_closings set parts = jsonb_set(parts, '{0,rows,0,values,2}', '"10/10"') where id = ${id}`.execute(world.db);
    expect((await checkCode(world.db, code)).problems.join()).toContain("không khớp mã");
    expect((await checkFile(world.db, body)).problems.join()).toContain("không khớp mã");
  });

  test("the member list asks for the file's permission and a purpose, masks cards, and is noted", async () => {
    const { id } = await close("dang-vien");
    await expect(world.as("cell-committee").download(printBook, { closingId: id, ...why })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(world.as("secretary").download(printBook, { closingId: id })).rejects.toMatchObject({ reason: "purpose-missing" });
    await expect(world.as("deputy").download(printBook, { closingId: id, ...why, showsNumbers: true })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await world.as("secretary").download(printBook, { closingId: id, ...why, showsNumbers: true });
    const noted = await world.db.selectFrom("readings").select(["subject", "member_ids"]).execute();
    expect(noted).toHaveLength(1);
    expect(noted[0]).toMatchObject({ subject: "Sổ danh sách đảng viên, 2025, kèm số thẻ" });
    expect(noted[0]?.member_ids).toHaveLength(9);
  });

  test("another cell's book does not exist for a secretary", async () => {
    const { id } = await close("cong-van", 1, "thử");
    await expect(world.as("aside-secretary").download(printBook, { closingId: id })).rejects.toMatchObject({ kind: "not-found" });
    await expect(world.as("aside-secretary").call(getBook, book("bien-ban"))).rejects.toMatchObject({ kind: "not-found" });
  });
});
