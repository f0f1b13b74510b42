// The second wall begins with the roles: the running program may do less than the owner of the tables.

import fastify from "fastify";
import { sql } from "kysely";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { answerError } from "#server/http/errors.ts";
import { openTestDatabase } from "#test/database.ts";
import { withDatabase } from "#test/database-url.ts";
import { prepareRoles } from "./application-role.ts";

const { db, forRequests, forProgram } = await openTestDatabase();

test.each([
  ["requests", forRequests, "nennep_app"],
  ["the program itself", forProgram, "nennep_whole"],
])("the pool for %s works as its role, also after it was given up", async (_, pool, role) => {
  await pool.connection().execute(async (own) => {
    await sql`reset role`.execute(own);
    const { rows } = await sql<{ name: string }>`select current_user::text as name`.execute(own);
    expect(rows).toEqual([{ name: role }]);
  });
});

test.each(["nennep_app", "nennep_whole"])(
  "%s reads and writes every table of ours, but makes, drops, empties none and deletes only what is written anew",
  async (role) => {
    const may = (right: string) => sql`has_table_privilege(${role}, c.oid, ${right})`;
    const { rows } = await sql<Record<"name", string> & Record<"select" | "insert" | "update" | "delete" | "truncate", boolean>>`
    select c.relname as name, ${may("select")} as select, ${may("insert")} as insert, ${may("update")} as update,
      ${may("delete")} as delete, ${may("truncate")} as truncate
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(db);
    const named = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).map(({ name }) => name);
    expect(named((row) => !row.select || row.truncate)).toEqual([]);
    expect(named((row) => !row.update)).toEqual([
      ...["book_closings", "book_prints", "book_types", "figure_changes", "history", "history_links", "history_seals", "history_strands"],
      ...["live_entries", "migrations", "readings", "score_forms", "task_steps"],
    ]);
    expect(named((row) => !row.insert)).toEqual(["figure_changes", "history_links", "history_strands", "migrations"]);
    expect(named((row) => row.delete)).toEqual([
      ...[
        "committee_attendance",
        "figure_changes",
        "figure_rollups",
        "figure_sums",
        "meeting_attendance",
        "meeting_items",
        "meeting_resolutions",
        "meeting_votes",
      ],
      ...[
        "member_name_keys",
        "member_statuses",
        "memberships",
        "planned_items",
        "programme_entries",
        "provider_sign_ins",
        "sign_in_attempts",
      ],
    ]);
    for (const statement of ["create table mine (id int)", "drop table meetings", "alter table history disable trigger all"])
      await expect(sql.raw(statement).execute(forRequests)).rejects.toMatchObject({ code: "42501" });
  },
);

test("a request that waits too long for somebody's lock is given up, and told so", async () => {
  const { rows } = await sql<Record<string, string>>`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`.execute(forRequests);
  expect(rows).toEqual([{ statement: "110s", lock: "20s", idle: "1min" }]);
  const refusal = await db.transaction().execute(async (holder) => {
    await sql`lock table jobs in exclusive mode`.execute(holder);
    return await forRequests
      .transaction()
      .execute((tx) => sql`set local lock_timeout = '50ms'; lock table jobs in exclusive mode`.execute(tx))
      .catch((error: unknown) => error);
  });
  const http = fastify().setErrorHandler(answerError);
  http.get("/", () => Promise.reject(refusal));
  expect((await http.inject("/")).json()).toMatchObject({ kind: "conflict", reason: "busy" });
});

test("a login that may not take on the role is told which lines to run", async () => {
  const admin = new pg.Client({ connectionString: withDatabase(inject("templateUrl"), "postgres") });
  const login = `nennep_test_${process.pid}`;
  await admin.connect();
  await admin.query(`create role ${login}`);
  try {
    await admin.query(`set session authorization ${login}`);
    await expect(prepareRoles(admin)).rejects.toThrow(`grant nennep_app, nennep_whole to ${login};`);
  } finally {
    await admin.query("reset session authorization");
    await admin.query(`drop role ${login}`);
    await admin.end();
  }
});
