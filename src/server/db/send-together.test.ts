import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDatabase } from "#test/database.ts";
import { planKept } from "./kept-plans.ts";
import { sendTogether } from "./send-together.ts";

const { db } = await openTestDatabase();
await sql`create table notes (id int primary key, text text)`.execute(db);
const note = (id: number, text: string) => sql<{ id: number }>`insert into notes ${planKept} values (${id}, ${text}) returning id`;
const count = sql<{ count: number }>`select count(*)::int as count from notes`;

test("statements run in their order, each sees those before it, and each gives its own rows", async () => {
  const answers = await db.transaction().execute((tx) => sendTogether(tx, count, note(1, "một"), note(2, "hai"), count));
  expect(answers).toEqual([[{ count: 0 }], [{ id: 1 }], [{ id: 2 }], [{ count: 2 }]]);
});

test("the first that fails is thrown and nothing of all stays; the connection works on", async () => {
  const sent = db.transaction().execute((tx) => sendTogether(tx, note(3, "ba"), note(1, "lại một"), note(4, "bốn"), count));
  await expect(sent).rejects.toMatchObject({ code: "23505" });
  expect((await count.execute(db)).rows).toEqual([{ count: 2 }]);
  const again = await db.transaction().execute((tx) => sendTogether(tx, note(4, "bốn"), note(5, "năm")));
  expect(again).toEqual([[{ id: 4 }], [{ id: 5 }]]);
});
