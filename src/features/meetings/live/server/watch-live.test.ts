import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "#server/app.ts";
import { connectForRequests } from "#server/db/connect.ts";
import { openSession, sessionCookie } from "#server/http/session.ts";
import { usualSession } from "#test/server.ts";
import { type AccountName, openWorld, type World } from "#test/world.ts";
import { callOffLive, openLive, sayEntries } from "../contract.ts";
import type { LogEntry, Said } from "../entries/contract.ts";

let world: World;
let port: number;
let plannedMeetingId: number;
beforeAll(async () => {
  world = await openWorld();
  await world.app.http.listen({ port: 0, host: "127.0.0.1" });
  port = (world.app.http.server.address() as AddressInfo).port; // it listens on a port
  ({ plannedMeetingId } = await world.as("secretary").call(openLive, { organisationId: world.unit["DB1.1"] }));
});
const open: Listener[] = [];
afterAll(() => {
  for (const listener of open) listener.leave();
});

interface Heard {
  id: string | null;
  event: string;
  data: unknown;
}

interface Listener {
  status: number;
  headers: Headers;
  /** The next event of this name, however long it takes. */
  next(event: string): Promise<Heard>;
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  leave(): void;
}

async function listen(name: AccountName, lastEventId?: string, at = port): Promise<Listener> {
  const token = await openSession(world.db, world.account[name], world.clock.now, usualSession);
  const away = new AbortController();
  const response = await fetch(`http://127.0.0.1:${at}/api/live-meetings/${plannedMeetingId}/stream`, {
    headers: { cookie: `${sessionCookie}=${token}`, ...(lastEventId && { "last-event-id": lastEventId }) },
    signal: away.signal,
  });
  const heard: Heard[] = [];
  const waiting: (() => void)[] = [];
  const wake = () => {
    for (const go of waiting.splice(0)) go();
  };
  const ended = read(response, (event) => {
    heard.push(event);
    wake();
  });
  const next = async (event: string): Promise<Heard> => {
    for (;;) {
      const at = heard.findIndex((one) => one.event === event);
      const [found] = at < 0 ? [] : heard.splice(at, 1);
      if (found) return found;
      await new Promise<void>((go) => waiting.push(go));
    }
  };
  const listener = { status: response.status, headers: response.headers, next, ended, leave: () => away.abort() };
  open.push(listener);
  return listener;
}

async function read(response: Response, take: (event: Heard) => void): Promise<void> {
  if (!response.body) return;
  let rest = "";
  try {
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${piece}`.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
        const event = field("event");
        if (event) take({ id: field("id") ?? null, event, data: JSON.parse(field("data") ?? "null") });
      }
    }
  } catch {
    // The listener left.
  }
}

let count = 0;
const say = (name: AccountName, said: Said) => {
  count += 1;
  const entryId = `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  return world.as(name).call(sayEntries, { plannedMeetingId, entries: [{ entryId, saidAt: world.clock.now.toISOString(), said }] });
};
const kinds = (heard: Heard) => (heard.data as LogEntry[]).map(({ said }) => said.kind); // the event entries carries them

test("two people see each other's entries as they come, and how many pages are open", async () => {
  const [one, other] = await Promise.all([listen("secretary"), listen("deputy")]);
  expect(one.status).toBe(200);
  expect(Object.fromEntries(one.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  expect((await one.next("state")).data).toEqual({ state: "open", meetingId: null });
  await say("deputy", { kind: "fees", paid: 8 });
  expect(kinds(await one.next("entries"))).toEqual(["fees"]);
  await say("secretary", { kind: "roll-rest", group: null });
  expect(kinds(await one.next("entries"))).toEqual(["roll-rest"]);
  const [first, second] = [await other.next("entries"), await other.next("entries")];
  expect([first.id, second.id]).toEqual(["1", "2"]);
  let devices = await other.next("devices");
  while ((devices.data as { count: number }).count < 2) devices = await other.next("devices"); // each change is told
  expect(devices.data).toEqual({ count: 2 });
});

test("a phone that slept goes on after the last entry it had, and nothing comes twice", async () => {
  await say("secretary", { kind: "began", clock: "09:30" });
  const back = await listen("deputy", "1");
  expect(kinds(await back.next("entries"))).toEqual(["roll-rest", "began"]);
  await say("secretary", { kind: "fees", paid: 9 });
  expect(kinds(await back.next("entries"))).toEqual(["fees"]);
});

test("who only reads hears no notes and no reasons", async () => {
  const watching = await listen("member", String(count));
  const memberId = world.person["Lê Minh Châu"] ?? 0;
  await say("secretary", { kind: "text", field: "note", of: "", text: "Ghi riêng", bases: ["start"] });
  await say("secretary", { kind: "roll", memberId, state: "excused", reason: "nằm viện", arrivedAt: null });
  const heard = (await watching.next("entries")).data as LogEntry[]; // the event entries carries them
  expect(heard.map(({ said }) => said)).toEqual([{ kind: "roll", memberId, state: "excused", reason: null, arrivedAt: null }]);
});

test("whose right or session ends is sent away at the next look, and told why", async () => {
  const [member, deputy] = await Promise.all([listen("cell-committee"), listen("deputy")]);
  await Promise.all([member.next("state"), deputy.next("state")]);
  const { db, account } = world;
  await db
    .updateTable("account_roles")
    .set({ valid: "[2020-01-01,2026-06-15)" })
    .where("account_id", "=", account["cell-committee"])
    .execute();
  await db.updateTable("sessions").set({ ended_at: world.clock.now }).where("account_id", "=", account.deputy).execute();
  await world.app.routes.streams.proveAgain();
  expect((await member.next("ended")).data).toEqual({ reason: "no-permission" });
  expect((await deputy.next("ended")).data).toEqual({ reason: "signed-out" });
  await Promise.all([member.ended, deputy.ended]);
});

test("whose right holds listens on after the look", async () => {
  const [recorder, reader] = await Promise.all([listen("secretary", String(count)), listen("member", String(count))]);
  await Promise.all([recorder.next("state"), reader.next("state")]);
  for (let look = 0; look < 3; look += 1) await world.app.routes.streams.proveAgain();
  await say("secretary", { kind: "fees", paid: 7 });
  expect([kinds(await recorder.next("entries")), kinds(await reader.next("entries"))]).toEqual([["fees"], ["fees"]]);
});

test("what is said at one process of the program is heard at another", async () => {
  const db = connectForRequests(world.databaseUrl, { max: 2 });
  const second = await buildApp(world.app.routes.config, db, () => world.clock.now);
  await second.http.listen({ port: 0, host: "127.0.0.1" });
  const elsewhere = await listen("secretary", String(count), (second.http.server.address() as AddressInfo).port); // it listens on a port
  await elsewhere.next("state");
  await say("secretary", { kind: "fees", paid: 6 });
  expect(kinds(await elsewhere.next("entries"))).toEqual(["fees"]);
  await second.http.close();
  await elsewhere.ended;
  await db.destroy();
});

test("listening does not keep a session alive", async () => {
  const listener = await listen("secretary");
  await listener.next("state");
  world.clock.now = new Date(world.clock.now.getTime() + 9 * 3_600_000);
  await world.app.routes.streams.proveAgain();
  expect((await listener.next("ended")).data).toEqual({ reason: "signed-out" });
  world.clock.now = new Date(world.clock.now.getTime() - 9 * 3_600_000);
});

test("one person does not take all the lines", async () => {
  const lines = await Promise.all(Array.from({ length: 31 }, () => listen("committee")));
  expect(lines.filter(({ status }) => status === 200)).toHaveLength(30);
  expect(lines.filter(({ status }) => status === 429)).toHaveLength(1);
  for (const line of lines) line.leave();
});

test("somebody elsewhere does not hear, and nobody hears of a sitting that is not there", async () => {
  expect((await listen("aside-secretary")).status).toBe(404);
  expect((await world.as("secretary").send("GET", "/api/live-meetings/999999/stream")).status).toBe(404);
  expect((await world.as("nobody").send("GET", `/api/live-meetings/${plannedMeetingId}/stream`)).status).toBe(401);
});

test("an open stream of the first kind that a caller leaves is forgotten", async () => {
  for (let at = 0; at < 40; at += 1)
    expect((await world.as("standing").send("GET", `/api/live-meetings/${plannedMeetingId}/stream`)).status).toBe(200);
});

test("the end of a sitting is told, and the server closes with listeners on the line", async () => {
  const listener = await listen("office");
  await world.anew("office").call(callOffLive, { plannedMeetingId, reason: "Mất điện" });
  let state = await listener.next("state");
  while ((state.data as { state: string }).state === "open") state = await listener.next("state"); // it stood open first
  expect(state.data).toEqual({ state: "called-off", meetingId: null });
  await world.app.http.close();
  await listener.ended;
});
