// A live sitting with two hundred pages open on it: how long an entry takes from its sending to each of them, and what the
// server holds meanwhile. One server process, one connection that listens, watchers over HTTP/1.1 as browsers without a proxy.
import { randomUUID } from "node:crypto";
import { get, type IncomingMessage } from "node:http";
import { connectAsOwner, type Database } from "#server/db/connect.ts";
import { blocPlan } from "#server/demo/plan.ts";
import { openSession, sessionCookie } from "#server/http/session.ts";
import { type BenchServer, fillDatabase } from "./databases.ts";
import { milliseconds, say } from "./say.ts";
import { type RunningServer, startServer } from "./server-process.ts";

const watchers = 200;
const entries = 100;
/** Faster than two secretaries type. */
const pause = 100;
/** One account may hold thirty lines. */
const accounts = 10;

export async function measureLive(bench: BenchServer, root: string): Promise<unknown> {
  say("\nLive sitting");
  const url = await fillDatabase(bench, "live", blocPlan);
  const running = await startServer(root, url, bench.folder);
  const db = connectAsOwner(url);
  const arrivals = new Map<string, number[]>();
  const lines: IncomingMessage[] = [];
  try {
    const { organisationId, plannedMeetingId } = await planSitting(db);
    await running.ask({ path: "/api/live-meetings", body: { organisationId, plannedMeetingId } });
    const cookies = await signInMany(db, organisationId);
    for (let at = 0; at < watchers; at++)
      lines.push(await listen(`${running.address}/api/live-meetings/${plannedMeetingId}/stream`, cookies[at % accounts] ?? "", arrivals));
    const posts = await post(running, plannedMeetingId, arrivals);
    const delays = [...arrivals.values()].flat();
    const result = {
      ...{ watchers, entries, heard: delays.length, answer50: share(posts, 0.5), answer95: share(posts, 0.95) },
      ...{ heard50: share(delays, 0.5), heard95: share(delays, 0.95), heardLast: share(delays, 1), memory: await running.peakMemory() },
    };
    say(
      `${entries} entries to ${watchers} watchers, ${delays.length} of ${entries * watchers} heard; from sending to hearing ${milliseconds(result.heard50)} ms (median), ${milliseconds(result.heard95)} ms (p95), ${milliseconds(result.heardLast)} ms (last)`,
    );
    say(
      `the sender is answered in ${milliseconds(result.answer50)} ms (median), ${milliseconds(result.answer95)} ms (p95); server at most ${result.memory?.toFixed(0) ?? "?"} MB`,
    );
    return result;
  } finally {
    for (const line of lines) line.destroy();
    await db.destroy();
    await running.stop();
  }
}

/** A thematic sitting today in a cell of some thirty people. */
async function planSitting(db: Database): Promise<{ organisationId: number; plannedMeetingId: number }> {
  const cell = await db
    .selectFrom("organisations as o")
    .innerJoin("members as m", "m.cell_id", "o.id")
    .select(["o.id", "o.top_id"])
    .where("o.dissolved_on", "is", null)
    .where("m.ended_on", "is", null)
    .groupBy(["o.id", "o.top_id"])
    .orderBy((eb) => eb.fn("abs", [eb(eb.fn.count<number>("m.id"), "-", 30)]))
    .limit(1)
    .executeTakeFirstOrThrow();
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const plan = { month: `${today.slice(0, 7)}-01`, is_regular: false, is_thematic: true, meet_on: today, state: "planned" };
  const { id } = await db
    .insertInto("planned_meetings")
    .values({ ...plan, organisation_id: cell.id, top_id: cell.top_id, created_at: new Date(), updated_at: new Date() })
    .returning("id")
    .executeTakeFirstOrThrow();
  const item = { stage: "business", session: "thematic", section: "discussion", origin: "typed" };
  await db
    .insertInto("planned_items")
    .values({ ...item, planned_meeting_id: id, position: 1, title: "Thảo luận chuyên đề" })
    .execute();
  return { organisationId: cell.id, plannedMeetingId: id };
}

async function signInMany(db: Database, organisationId: number): Promise<string[]> {
  const session = { step: null, idleHours: 8, longestDays: 1, address: "127.0.0.1", browser: "" };
  const cookies: string[] = [];
  for (let at = 0; at < accounts; at++) {
    const names = { user_name: `nghe-${at}`, display_name: `Người nghe ${at}` };
    const account = await db
      .insertInto("accounts")
      .values({ ...names, password_hash: "-", created_at: new Date() })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("account_roles")
      .values({ account_id: account.id, role: "member", organisation_id: organisationId, valid: "[2020-01-01,)" })
      .execute();
    cookies.push(`${sessionCookie}=${await openSession(db, account.id, new Date(), session)}`);
  }
  return cookies;
}

/** Resolves once the line tells how the sitting stands; from then on it notes when each entry comes. */
function listen(address: string, cookie: string, arrivals: Map<string, number[]>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { cookie }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`a watcher got ${answer.statusCode}`));
      answer.setEncoding("utf8").on("error", () => {});
      answer.on("data", (text: string) => {
        if (text.includes("event: state")) resolve(answer);
        const now = performance.now();
        for (const [, id = ""] of text.matchAll(/"entryId":"([^"]+)"/g)) arrivals.get(id)?.push(now - (sentAt.get(id) ?? now));
      });
    }).on("error", reject);
  });
}
const sentAt = new Map<string, number>();

/** Sends one entry after the other; milliseconds until each was answered. */
async function post(running: RunningServer, plannedMeetingId: number, arrivals: Map<string, number[]>): Promise<number[]> {
  const answered: number[] = [];
  let before = "start";
  for (let at = 0; at < entries; at++) {
    const entryId = randomUUID();
    const said = { kind: "text", field: "guests", of: "", text: `Đại biểu cấp trên, lần ghi ${at}. `.repeat(6), bases: [before] };
    before = entryId;
    arrivals.set(entryId, []);
    const began = performance.now();
    sentAt.set(entryId, began);
    await running.ask({
      path: `/api/live-meetings/${plannedMeetingId}/entries`,
      body: { entries: [{ entryId, saidAt: new Date().toISOString(), said }] },
    });
    answered.push(performance.now() - began);
    await wait(pause);
  }
  await wait(2_000);
  return answered;
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

function share(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
