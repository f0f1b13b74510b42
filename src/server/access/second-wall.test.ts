// The first wall removed: actions that forget their scope. What they get is what the database alone lets through.
import { type RawBuilder, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { endpoint } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { Reader } from "#server/db/connect.ts";
import { handle } from "#server/http/handle.ts";
import { type AccountName, accountNames, now, openWorld, type World } from "#test/world.ts";
import { covers } from "./scope.ts";

/** Every table that tells of a person, and its column that says of whom. */
const personal = {
  members: "id",
  memberships: "member_id",
  member_statuses: "member_id",
  member_name_keys: "member_id",
  group_memberships: "member_id",
} as const;

const Found = z.record(z.string(), z.array(z.number()));
const summary = "Quên phạm vi.";
const input = z.object({});
const output = z.object({ found: Found, role: z.string(), reach: z.array(z.object({ path: z.string(), below: z.boolean() })) });
const readAll = endpoint({ method: "GET", path: "/api/test/all", permission: "members.see", summary, input, output });
const changeAll = endpoint({ method: "PUT", path: "/api/test/all", permission: "members.see", summary, input, output: Found });
const Marks = z.object({ found: z.array(z.number()) });
const readMarks = endpoint({ method: "GET", path: "/api/test/marks", permission: "members.see", summary, input, output: Marks });
const readOwnMarks = endpoint({ method: "GET", path: "/api/test/own-marks", permission: "signed-in", summary, input, output: Marks });
const readWithoutReach = endpoint({ method: "GET", path: "/api/test/own", permission: "signed-in", summary, input, output: Found });

let world: World;
/** Everybody in the register with the path of the cell. */
let register: { id: number; path: string }[];
beforeAll(async () => {
  world = await openWorld();
  const { routes } = world.app;
  handle(routes, readAll, async ({ tx, scope }) => {
    const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(tx);
    return { found: await findWho(tx, whoIsIn), role: rows[0]?.role ?? "", reach: [...scope.reach] };
  });
  const marks = async ({ tx }: { tx: Reader }) => {
    const { rows } = await sql<{ id: number }>`select member_id as id from criterion_marks`.execute(tx);
    return { found: rows.map(({ id }) => id) };
  };
  handle(routes, readMarks, marks);
  handle(routes, readOwnMarks, marks);
  handle(routes, changeAll, ({ tx }) => findWho(tx, whoIsChanged));
  handle(routes, readWithoutReach, ({ tx }) => findWho(tx, whoIsIn));
  const people = world.db.selectFrom("members as m").innerJoin("organisations as o", "o.id", "m.cell_id").select(["m.id", "o.path"]);
  register = await people.orderBy("m.id").execute();
  const seats = register.map(({ id }) => ({ member_id: id, group_id: null, valid: "[2026-01-01,)" }));
  await world.db.insertInto("group_memberships").values(seats).execute();
});

test("the wall stands around every personal table", async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1`.execute(world.db);
  expect(rows.map(({ name }) => name)).toEqual([...Object.keys(personal), "criterion_marks"].sort());
});

test("what a member marked of the own criteria stays with the member and within the reach over the cell", async () => {
  const member_id = world.person["Trần Thị Bình"] ?? 0;
  const { id: criterion_id } = await world.db
    .insertInto("member_criteria")
    .values({
      organisation_id: world.unit["DB1.1"],
      position: 1,
      text: "Dự đủ kỳ",
      from_month: "2026-01-01",
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await world.db.insertInto("criterion_marks").values({ criterion_id, member_id, month: "2026-05-01", mark: "yes" }).execute();
  const seen = async (name: AccountName) => (await world.as(name).call(readMarks, {})).found;
  expect(await seen("secretary")).toEqual([member_id]);
  expect(await seen("aside-office")).toEqual([]);
  expect(await seen("double")).toEqual([]);
  expect((await world.as("member").call(readOwnMarks, {})).found).toEqual([member_id]);
  expect((await world.as("moved").call(readOwnMarks, {})).found).toEqual([]);
});

describe.each(accountNames)("as %s", (name) => {
  test("reading and changing end where the reach of the permission ends", async () => {
    const answer = await asked(name);
    if (answer instanceof AppError) return expect(answer.kind).toBe("forbidden");
    const inReach = register.filter(({ path }) => covers(answer.reach, path)).map(({ id }) => id);
    expect(answer.found).toEqual(everywhere(inReach, await ownFile(name)));
    expect(await world.as(name).call(changeAll, {})).toEqual(everywhere(inReach));
  });

  test("without any reach there is only the own file", async () => {
    expect(await world.as(name).call(readWithoutReach, {})).toEqual(everywhere(await ownFile(name)));
  });
});

test("how many each sees, drawn by hand", async () => {
  const seen = async (name: AccountName) => {
    const { found, role } = await world.as(name).call(readAll, {});
    return [role, found.members?.length];
  };
  expect(await seen("office")).toEqual(["nennep_whole", register.length]);
  expect(await seen("branch-office")).toEqual(["nennep_app", 13]);
  expect(await seen("aside-secretary")).toEqual(["nennep_app", 4]);
  expect(await seen("aside-office")).toEqual(["nennep_app", 4]);
});

test("who once belonged to a cell may be named there, but is changed only where the file lies now", async () => {
  const gone = world.person["Mai Xuân Lộc"] ?? 0;
  const guest = world.person["Tạ Quang Minh"] ?? 0;
  const here = { organisation_id: world.unit["DB1.2"], entered_how: "transferred" };
  await world.db
    .insertInto("memberships")
    .values([
      { ...here, member_id: gone, valid: "[2009-01-01,2012-05-19)", kind: "full" },
      { ...here, member_id: guest, valid: "[2026-01-01,2026-12-01)", kind: "temporary" },
    ])
    .execute();
  const { found } = await world.as("branch-office").call(readAll, {});
  for (const table of Object.keys(personal)) expect(found[table]).toEqual(expect.arrayContaining([gone, guest]));
  const changed = await world.as("branch-office").call(changeAll, {});
  for (const table of Object.keys(personal)) for (const id of [gone, guest]) expect(changed[table]).not.toContain(id);
});

test("with a second tree in the installation nobody's reach is everything", async () => {
  const [root] = await world.db
    .insertInto("organisations")
    .values({
      code: "KHAC",
      top_id: 0,
      path: "999999.",
      level: 0,
      kind: "upper",
      is_cell: false,
      name: "Đảng bộ khác",
      search_key: "dang bo khac",
    })
    .returning("id")
    .execute();
  expect(root).toBeDefined();
  const { role, found } = await world.as("office").call(readAll, {});
  expect({ role, found: found.members }).toEqual({ role: "nennep_app", found: register.map(({ id }) => id) });
});

test("a session that was not told how far it may look sees nobody", async () => {
  expect(await findWho(world.app.routes.db, whoIsIn)).toEqual(everywhere([]));
});

function asked(name: AccountName) {
  return world
    .as(name)
    .call(readAll, {})
    .catch((error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    });
}

async function findWho(reader: Reader, statement: (table: string, person: string) => RawBuilder<{ id: number }>) {
  const found: Record<string, number[]> = {};
  for (const [table, person] of Object.entries(personal))
    found[table] = (await statement(table, person).execute(reader)).rows.map(({ id }) => id);
  return found;
}

function whoIsIn(table: string, person: string): RawBuilder<{ id: number }> {
  return sql`select distinct ${sql.ref(person)} as id from ${sql.table(table)} order by 1`;
}

/** Writes a column over with itself, in every row that the database lets be changed. */
function whoIsChanged(table: string, person: string): RawBuilder<{ id: number }> {
  const column = sql.ref(table === "members" ? "version" : person);
  return sql`with changed as (update ${sql.table(table)} set ${column} = ${column} returning ${sql.ref(person)} as id)
    select distinct id from changed order by 1`;
}

async function ownFile(name: AccountName): Promise<number[]> {
  const account = await world.db.selectFrom("accounts").select("member_id").where("id", "=", world.account[name]).executeTakeFirstOrThrow();
  return account.member_id === null ? [] : [account.member_id];
}

function everywhere(...ids: readonly number[][]): Record<string, number[]> {
  const all = [...new Set(ids.flat())].sort((a, b) => a - b);
  return Object.fromEntries(Object.keys(personal).map((table) => [table, all]));
}
