// Whoever has all rights of the database bends the history by hand; the check finds it. Each case is rolled back.
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Transaction } from "#server/db/connect.ts";
import { record, recordMany } from "#server/history.ts";
import { openTestDatabase } from "#test/database.ts";
import { now } from "#test/world.ts";
import { checkHistory, type HistoryState } from "./check-history.ts";
import { checkSeals, findSeal, sealHistory } from "./seal-history.ts";

const { db, forRequests } = await openTestDatabase();
const user = { accountId: null };
const change = (id: number) => ({
  action: "correct-member",
  kind: "member",
  id,
  organisationId: null,
  before: { name: "Ân" },
  after: { name: null },
});

beforeAll(async () => {
  await inTurn(1, 2, 3);
  await forRequests.transaction().execute((tx) => recordMany({ tx, now, user, acting: null }, [4, 5, 6].map(change)));
  await inTurn(7, 8);
});

test("what the program wrote is found as it was written", async () => {
  expect(await checkHistory(db)).toEqual({ rows: 8, links: 6, findings: 0, first: null });
});

describe("found, with the first row that was touched:", () => {
  test.each<[string, string, Partial<NonNullable<HistoryState["first"]>>]>([
    ["a changed value", 'update history set after = \'{"name": "Khác"}\' where id = 5', { what: "changed", historyId: 5 }],
    ["a changed moment", "update history set at = at - interval '1 day' where id in (2, 7)", { what: "changed", historyId: 2 }],
    ["a value that was null", "update history set organisation_id = 1 where id = 8", { what: "changed", historyId: 8 }],
    [
      "two rows that changed places",
      "update history set object_id = case id when 1 then 2 else 1 end where id in (1, 2)",
      { historyId: 1 },
    ],
    ["a row taken out", "delete from history where id = 4", { what: "missing", historyId: 4, line: null }],
    ["all rows taken out", "truncate history", { what: "missing", historyId: 1 }],
    [
      "a row put in past the trigger",
      "set local session_replication_role = replica; insert into history (at, action, object_kind, object_id) values (now(), 'x', 'member', 1)",
      { what: "unchained" },
    ],
    [
      "a row changed together with its digest",
      "update history set action = 'x' where id = 6; update history_links set row_digests[3] = (select sha256(convert_to(history_line(to_jsonb(h)), 'UTF8')) from history h where id = 6) where 6 = any(history_ids)",
      { what: "link", historyId: 4 },
    ],
    [
      "a link without rows behind it",
      "update history_links set digest = sha256('x') where 3 = any(history_ids)",
      { what: "link", historyId: 3 },
    ],
    [
      "the end cut off",
      "delete from history where id >= 7; delete from history_links where history_ids && array[7, 8]::bigint[]",
      { what: "cut" },
    ],
  ])("%s", async (_, statements, first) => {
    const state = await bent(statements, checkHistory);
    expect(state.first).toMatchObject(first);
  });
});

test("the first row is named with when, by whom and what", async () => {
  const { first } = await bent("update history set object_id = 9 where id = 5", checkHistory);
  expect(first?.line).toEqual({ at: "15/06/2026 09:30:00", by: null, action: "correct-member", objectKind: "member", objectId: 9 });
});

test("a seal shows what its owner could hide from the chains: the end cut off, and the heads with it", async () => {
  const number = await forRequests.transaction().execute((tx) => sealHistory(tx, now));
  expect(await findSeal(db, number)).toBe("15/06/2026 09:30:00");
  await inTurn(9);
  expect([await checkSeals(db), await findSeal(db, "0".repeat(64))]).toEqual([[], null]);
  const cut = `
    delete from history where id >= 7; delete from history_links where 7 <= any(history_ids);
    update history_strands s set links = coalesce(l.number, 0), digest = coalesce(l.digest, sha256(convert_to('strand ' || s.strand, 'UTF8')))
    from history_strands o left join lateral (select number, digest from history_links where strand = o.strand order by number desc limit 1) l on true
    where o.strand = s.strand;`;
  expect((await bent(cut, checkHistory)).first).toMatchObject({ what: "seal" });
  const hidden = await bent(`${cut} delete from history_seals;`, async (tx) => [
    (await checkHistory(tx)).findings,
    await findSeal(tx, number),
  ]);
  expect(hidden).toEqual([0, null]);
});

test("writers do not wait for each other, and each finds its own strand again", async () => {
  await forRequests.transaction().execute(async (one) => {
    await record({ tx: one, now, user, acting: null }, change(20));
    await forRequests.transaction().execute((other) => record({ tx: other, now, user, acting: null }, change(21)));
    await record({ tx: one, now, user, acting: null }, change(22));
  });
  const { rows } = await sql<{ strands: number }>`
    select count(distinct strand)::int as strands from history_links l join history h on h.id = any(l.history_ids) where h.object_id in (20, 21, 22)`.execute(
    db,
  );
  expect(rows).toEqual([{ strands: 2 }]);
  expect((await checkHistory(db)).findings).toBe(0);
});

test.each(["nennep_app", "nennep_whole"])("%s can add history and seals, and change or remove nothing of them", async (role) => {
  const refused = [
    ...["history", "history_links", "history_strands", "history_seals"].flatMap((table) => [`delete from ${table}`, `truncate ${table}`]),
    "update history set action = 'x'",
    "update history_strands set links = 0",
    "update history_seals set at = now()",
    "insert into history_links (strand, number, history_ids, row_digests, digest) values (0, 99, '{}', '{}', '')",
    "select add_history_link('{}')",
    "alter table history disable trigger history_is_chained",
    "set session_replication_role = replica",
  ];
  for (const statement of refused)
    await expect(bent(`set local role ${role}; ${statement}`, async () => undefined)).rejects.toMatchObject({ code: "42501" });
});

async function inTurn(...ids: number[]): Promise<void> {
  for (const id of ids) await forRequests.transaction().execute((tx) => record({ tx, now, user, acting: null }, change(id)));
}

/** Runs statements with all rights, looks, and takes everything back. */
async function bent<T>(statements: string, look: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx = await db.startTransaction().execute();
  try {
    await sql.raw(statements).execute(tx);
    return await look(tx);
  } finally {
    await tx.rollback().execute();
  }
}
