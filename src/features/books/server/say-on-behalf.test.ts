import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { addRow, closeBook, correctRow, enterFees, getBook, getFees } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const book = () => ({ organisationId: world.unit["DB1.1"], code: "chi-uy", period: "2026" });
const content = { content: "Chuẩn bị đại hội", conclusion: "Thống nhất" };

test("the office enters and corrects rows for a cell and says whose word it is; it does not close the book", async () => {
  const office = world.as("branch-office");
  await expect(office.call(addRow, { ...book(), day: "2026-06-02", content })).rejects.toMatchObject({
    fields: { saidBy: expect.any(String) },
  });
  const row = await office.call(addRow, { ...book(), day: "2026-06-02", content, saidBy: "Trần Thị Bình" });
  expect(row).toMatchObject({ saidBy: "Trần Thị Bình" });
  expect(await office.call(getBook, book())).toMatchObject({ isOnBehalf: true, entered: [{ saidBy: "Trần Thị Bình" }] });
  await expect(office.call(closeBook, { ...book(), editions: 0 })).rejects.toMatchObject({ kind: "forbidden" });
  const own = { rowId: row.id, version: row.version, day: row.day, content, reason: "Xem lại" };
  expect(await world.as("secretary").call(correctRow, { ...own, saidBy: "ai đó" })).toMatchObject({ saidBy: null });
  const kept = await world.db.selectFrom("history").select("after").where("action", "=", "add-row").executeTakeFirstOrThrow();
  expect(kept.after).toMatchObject({ saidBy: "Trần Thị Bình" });
});

test("fees entered for a cell keep whose list it was", async () => {
  const memberId = world.person["Nguyễn Văn An"] ?? 0;
  const grid = { organisationId: world.unit["DB1.1"], year: 2026 };
  const entries = [{ memberId, month: "2026-01-01", amount: 50_000, version: 0 }];
  await expect(world.as("branch-office").call(enterFees, { ...grid, entries })).rejects.toMatchObject({ reason: "who-said" });
  expect((await world.as("branch-office").call(enterFees, { ...grid, entries, saidBy: "Trần Thị Bình" })).isOnBehalf).toBe(true);
  const paid = () =>
    world.db.selectFrom("fee_payments").select(["said_by", "account_id"]).where("member_id", "=", memberId).executeTakeFirst();
  expect(await paid()).toEqual({ said_by: "Trần Thị Bình", account_id: world.account["branch-office"] });
  await world
    .as("secretary")
    .call(enterFees, { ...grid, entries: [{ ...entries[0], memberId, month: "2026-01-01", amount: 60_000, version: 1 }] });
  expect(await paid()).toEqual({ said_by: null, account_id: world.account.secretary });
  expect((await world.as("secretary").call(getFees, grid)).isOnBehalf).toBe(false);
});
