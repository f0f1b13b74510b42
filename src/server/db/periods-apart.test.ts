// No two periods of a person overlap, whoever writes them and whenever: what the triggers of 0030_periods_apart promise.
import { type RawBuilder, sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Transaction } from "#server/db/connect.ts";
import { openWorld } from "#test/world.ts";

const world = await openWorld();
const { db } = world;
const { CB1, "DB1.2": other } = world.unit;
const overlap = expect.objectContaining({ code: "23P01" });

let people = 0;
/** Somebody new, a member of CB1 and official in 2020 and 2021. */
async function enter(tx: Transaction): Promise<number> {
  people += 1;
  const { rows } = await sql<{ id: number }>`
    insert into members (top_id, cell_id, family, middle, given, full_name, search_key, sex, created_at)
    values (${world.unit.KHOI}, ${CB1}, '', '', 'Ân', ${`Ân ${people}`}, ${`an ${people}`}, 'unknown', now()) returning id`.execute(tx);
  const id = rows[0]?.id ?? 0;
  await belong(id, CB1, "[2020-01-01,2022-01-01)").execute(tx);
  await stand(id, "official", "[2020-01-01,2022-01-01)").execute(tx);
  return id;
}

const belong = (member: number, cell: number, valid: string, kind = "full") =>
  sql`insert into memberships (member_id, organisation_id, valid, kind) values (${member}, ${cell}, ${valid}::daterange, ${kind})`;
const stand = (member: number, status: string, valid: string) => sql`
  insert into member_statuses (member_id, aspect, status, valid)
  values (${member}, ${status === "exempt" ? "situation" : "standing"}, ${status}, ${valid}::daterange)`;
const prolong = (table: "memberships" | "member_statuses", member: number) =>
  sql`update ${sql.table(table)} set valid = '[2020-01-01,2023-01-01)' where member_id = ${member} and upper(valid) = '2022-01-01'`;

/** What the statement of one transaction answers, for somebody new; nothing of it stays. */
async function tried(write: (member: number) => RawBuilder<unknown>): Promise<unknown> {
  return db
    .transaction()
    .execute(async (tx) => {
      await write(await enter(tx)).execute(tx);
      throw "written";
    })
    .catch((end: unknown) => end);
}

describe("one after the other", () => {
  test.each<[string, (member: number) => RawBuilder<unknown>]>([
    ["a second membership within the first", (id) => belong(id, other, "[2020-06-01,2020-07-01)")],
    ["one that begins on its last day", (id) => belong(id, other, "[2021-12-31,)")],
    ["one without a beginning", (id) => belong(id, other, "(,2020-01-02)")],
    ["a second standing", (id) => stand(id, "probationary", "[2019-01-01,2020-01-02)")],
    [
      "two new ones that overlap each other",
      (id) => sql`insert into memberships (member_id, organisation_id, valid, kind)
        values (${id}, ${CB1}, '[2023-01-01,)', 'full'), (${id}, ${other}, '[2024-01-01,)', 'full')`,
    ],
  ])("%s is refused", async (_what, write) => {
    expect(await tried(write)).toEqual(overlap);
  });

  test("a temporary membership that becomes full is refused", async () => {
    const writing = db.transaction().execute(async (tx) => {
      const id = await enter(tx);
      await belong(id, other, "[2021-01-01,)", "temporary").execute(tx);
      await sql`update memberships set kind = 'full' where member_id = ${id}`.execute(tx);
    });
    await expect(writing).rejects.toEqual(overlap);
  });

  test.each<[string, (member: number) => RawBuilder<unknown>]>([
    ["the next membership", (id) => belong(id, other, "[2022-01-01,)")],
    ["a temporary one beside it", (id) => belong(id, other, "[2021-01-01,)", "temporary")],
    ["a situation beside the standing", (id) => stand(id, "exempt", "[2020-06-01,)")],
    [
      "one that ends and the next in one statement",
      (id) => sql`with ended as (update memberships set valid = '[2020-01-01,2021-01-01)' where member_id = ${id} returning member_id)
        insert into memberships (member_id, organisation_id, valid, kind) select member_id, ${other}, '[2021-01-01,)', 'full' from ended`,
    ],
  ])("%s is written", async (_what, write) => {
    expect(await tried(write)).toBe("written");
  });
});

describe.each<[string, (member: number) => [RawBuilder<unknown>, RawBuilder<unknown>]]>([
  ["two memberships", (id) => [belong(id, CB1, "[2022-06-01,)"), belong(id, other, "[2022-01-01,2022-07-01)")]],
  ["a membership and a longer one", (id) => [belong(id, other, "[2022-01-01,)"), prolong("memberships", id)]],
  ["two standings", (id) => [stand(id, "official", "[2022-06-01,)"), stand(id, "probationary", "[2022-01-01,)")]],
  ["a standing and a longer one", (id) => [stand(id, "probationary", "[2022-06-01,)"), prolong("member_statuses", id)]],
])("written at the same time, %s:", (_what, writes) => {
  test.each([
    ["the first goes first", 0, 1],
    ["the second goes first", 1, 0],
  ])("%s", async (_order, early, late) => {
    for (const ending of ["commit", "rollback"] as const) {
      const id = await db.transaction().execute(enter);
      const pair = writes(id);
      const first = await db.startTransaction().execute();
      await pair[early]?.execute(first);
      const second = db.transaction().execute(async (tx) => void (await pair[late]?.execute(tx)));
      const ended = second.then(
        () => "written",
        (error: unknown) => error,
      );
      const isWaiting = await somebodyWaits();
      await first[ending]().execute();
      expect(isWaiting).toBe(true);
      expect(await ended).toEqual(ending === "commit" ? overlap : "written");
    }
  });
});

/** Whether within five seconds somebody waits for another's lock. */
async function somebodyWaits(): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      world.db,
    );
    if (rows.length > 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

test("a snapshot from before could not show the other's rows: such a transaction writes no periods", async () => {
  const id = await db.transaction().execute(enter);
  const writing = db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((tx) => belong(id, other, "[2023-01-01,)").execute(tx));
  await expect(writing).rejects.toMatchObject({ code: "0A000" });
});
