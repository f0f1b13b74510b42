import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import { openTestDatabase } from "#test/database.ts";
import type { Database } from "../db/connect.ts";
import { checkPassword } from "../http/password.ts";
import { demoSignIns, findDemoAccounts } from "./accounts.ts";
import { loadDemo } from "./load-demo.ts";
import { demoTable, prepareDemo } from "./start-demo.ts";

const now = new Date("2026-11-22T03:00:00Z");

describe("loading the demo data", () => {
  let db: Database;
  beforeAll(async () => {
    db = (await openTestDatabase()).db;
    await syncShippedRegulations(db, now);
    await loadDemo(db, { today: "2026-11-22" });
  });

  async function one<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row | undefined> {
    return (await query.execute(db)).rows[0];
  }

  test("the tree of today has 243 cells, the tree of a year ago one more", async () => {
    const counted = await one(sql<{ now: number; before: number }>`
      select count(*) filter (where valid @> date '2026-11-22')::int as now, count(*) filter (where valid @> date '2025-11-22')::int as before
      from organisation_positions where is_cell`);
    expect(counted).toEqual({ now: 243, before: 244 });
  });

  test("the forms of the surveys and what was answered are read as forms and answers, not as text", async () => {
    const wrong = await one(sql<{ forms: number; answers: number }>`
      select (select count(*)::int from requests where jsonb_typeof(questions) <> 'array') as forms,
        (select count(*)::int from request_answers where jsonb_typeof(answers) <> 'object') as answers`);
    expect(wrong).toEqual({ forms: 0, answers: 0 });
  });

  test("the members of the dissolved cell belong to its neighbour from that day on", async () => {
    const left = await one(sql<{ still: number; moved: number }>`
      select count(*) filter (where upper_inf(m.valid))::int as still, count(*) filter (where upper(m.valid) = o.dissolved_on)::int as moved
      from memberships m join organisations o on o.id = m.organisation_id where o.dissolved_on is not null`);
    expect(left?.still).toBe(0);
    expect(left?.moved).toBeGreaterThanOrEqual(4);
  });

  test("every unit has one secretary, who belongs to it, and the accounts of a cell hold the posts of their roles", async () => {
    const counted = await one(sql<{ units: number; secretaries: number; strangers: number; roles: number }>`
      select (select count(*)::int from organisations where dissolved_on is null) as units,
        count(*) filter (where p.post = 'secretary')::int as secretaries,
        count(*) filter (where not starts_with(c.path, o.path) or not exists (
          select from member_statuses s where s.member_id = p.member_id and s.status = 'official' and s.valid @> lower(p.valid)))::int as strangers,
        (select count(*)::int from account_roles r join posts held on held.id = r.post_id join accounts a on a.id = r.account_id
          where a.member_id = held.member_id and r.organisation_id = held.organisation_id) as roles
      from posts p join organisations o on o.id = p.organisation_id join members m on m.id = p.member_id join organisations c on c.id = m.cell_id`);
    expect(counted).toMatchObject({ secretaries: counted?.units, strangers: 0, roles: 3 });
  });

  test("the cells around the demo secretary have a programme, tasks, fees, books, and one of them criteria", async () => {
    const counted = await one(sql<Record<string, number>>`
      select (select count(*)::int from programmes where state = 'in-force') as programmes,
        (select count(distinct organisation_id)::int from tasks) as cells,
        (select count(*)::int from tasks t where t.assignee_id is not null and not exists (
          select from memberships m where m.member_id = t.assignee_id and m.organisation_id = t.organisation_id and upper_inf(m.valid))) as strangers,
        (select count(distinct book_code)::int from book_rows where jsonb_typeof(content) = 'object') as books,
        (select count(distinct organisation_id)::int from member_criteria) as asking,
        (select count(*)::int from fee_payments) as fees`);
    expect(counted).toMatchObject({ strangers: 0, books: 1, asking: 1 });
    expect(counted?.programmes).toBeGreaterThanOrEqual(2);
    expect(counted?.cells).toBeGreaterThanOrEqual(3);
    expect(counted?.fees).toBeGreaterThan(200);
  });

  test("a roll call adds up to the totals of its meeting", async () => {
    const wrong = await one(sql<{ count: number; meetings: number }>`
      select count(*) filter (where (m.present, m.excused, m.unexcused, m.spoke, m.exempt) is distinct from (a.present, a.excused, a.unexcused, a.spoke, a.exempt))::int as count,
        count(*)::int as meetings
      from meetings m join (
        select meeting_id, count(*) filter (where state in ('present', 'late', 'online') and not is_visiting) as present,
          count(*) filter (where state = 'excused' and not is_visiting) as excused, count(*) filter (where state = 'unexcused' and not is_visiting) as unexcused,
          count(*) filter (where spoke and not is_visiting) as spoke, count(*) filter (where situation in ('exempt', 'suspended')) as exempt
        from meeting_attendance group by meeting_id) a on a.meeting_id = m.id
      where m.source = 'recorded'`);
    expect(wrong?.count).toBe(0);
    expect(wrong?.meetings).toBeGreaterThan(700);
  });

  test("the report of the last half-year is signed with its rows, the running one is a draft", async () => {
    const reports = await db.selectFrom("reports").select(["period", "state", "dated_on"]).orderBy("id").execute();
    expect(reports).toEqual([
      { period: "2026-H1", state: "signed", dated_on: "2026-07-08" },
      { period: "2026-H2", state: "draft", dated_on: null },
    ]);
    const figures = await db
      .selectFrom("report_figures")
      .select(["code", "value"])
      .where("code", "in", ["org.units", "org.cells"])
      .orderBy("code")
      .execute();
    expect(figures.map(({ value }) => value)).toEqual([243, 69]);
  });

  test("three surveys stand: one over, one past its day with units behind, one being answered that waits for the demo secretary", async () => {
    const { rows } = await sql<{ state: string; isPast: boolean; asked: number; done: number; own: string | null }>`
      select q.state, q.due_on < date '2026-11-22' as "isPast", count(*)::int as asked, (count(*) filter (where a.state in ('answered', 'declined')))::int as done,
        max(a.state) filter (where a.organisation_id = (select r.organisation_id from accounts c join account_roles r on r.account_id = c.id where c.user_name = 'bithu')) as own
      from requests q join request_answers a on a.request_id = q.id group by q.id order by q.id`.execute(db);
    expect(rows.map(({ state, isPast, asked }) => [state, isPast, asked])).toEqual([
      ["closed", true, 69],
      ["sent", true, 69],
      ["sent", false, 243],
    ]);
    for (const { asked, done } of rows) expect(done).toBeLessThan(asked);
    expect(rows[0]?.done).toBeGreaterThan(60);
    expect(rows[2]?.own).toMatch(/open|draft/);
    const answers = await one(sql<{ answered: number; waiting: number }>`
      select count(answered_at)::int as answered, (count(*) - count(answered_at))::int as waiting from proposal_answers`);
    expect(answers?.answered).toBeGreaterThan(3);
    expect(answers?.waiting).toBeGreaterThan(1);
  });

  test("new rows get ids behind the loaded ones", async () => {
    const next = await one(
      sql<{ free: boolean }>`select nextval(pg_get_serial_sequence('meetings', 'id')) > (select max(id) from meetings) as free`,
    );
    expect(next?.free).toBe(true);
  });

  test("one account per role can sign in, and starting again loads nothing", async () => {
    const accounts = await prepareDemo(db, now, () => undefined);
    expect(accounts?.map((account) => account.role)).toEqual(demoSignIns.map((account) => account.role));
    expect(demoTable(accounts ?? [])).toContain("bithu");
    const kept = await db.selectFrom("accounts").select(["user_name", "password_hash", "member_id"]).orderBy("id").execute();
    expect(await checkPassword(kept[1]?.password_hash ?? "", demoSignIns[1]?.password ?? "")).toBe(true);
    expect(kept.filter(({ member_id }) => member_id !== null)).toHaveLength(5);
  });

  test("a database with data of its own is left alone", async () => {
    await expect(loadDemo(db, { today: "2026-11-22" })).rejects.toThrow("đã có tổ chức đảng");
    expect(await findDemoAccounts(db)).toHaveLength(demoSignIns.length);
  });
});
