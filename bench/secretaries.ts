// Secretaries of many cells, each signed in, with the sitting that each of them is going to enter.
import { Agent, request } from "node:http";
import { connectAsOwner } from "#server/db/connect.ts";
import { openSession, sessionCookie } from "#server/http/session.ts";
import { query } from "./databases.ts";
import type { RunningServer } from "./server-process.ts";

/** One request that saves a sitting with its whole roll call. It may be sent again and again: the bench takes the index away that refuses it. */
export interface Entering {
  people: number;
  token: string;
  body: object;
}

/** @param atLeast people in each of the cells; the smallest of these come first. */
export async function openSecretaries(
  running: RunningServer,
  url: string,
  { cells, atLeast, today }: { cells: number; atLeast: number; today: string },
): Promise<Entering[]> {
  await query(url, "drop index if exists meetings_one_thematic_a_day");
  const secretaries = await signInSecretaries(
    url,
    String(atLeast),
    `select m.organisation_id from memberships m join organisations o on o.id = m.organisation_id and o.is_cell and o.dissolved_on is null
      where m.valid @> date '${today}' group by m.organisation_id having count(*) >= ${atLeast} order by count(*), m.organisation_id limit ${cells}`,
  );
  const ready: Entering[] = [];
  for (const { token, organisationId } of secretaries) ready.push({ token, ...(await sitting(running, { token, organisationId, today })) });
  return ready;
}

export interface Secretary {
  token: string;
  organisationId: number;
}

/** @param cells SQL of the cells that get one, in their order. */
export async function signInSecretaries(url: string, name: string, cells: string): Promise<Secretary[]> {
  const made = await query<{ accountId: number; organisationId: number }>(
    url,
    `with cells as (${cells}),
    opened as (
      insert into accounts (user_name, display_name, password_hash, created_at)
      select 'bench-${name}-' || organisation_id, 'Bí thư', '-', now() from cells returning id, user_name)
    insert into account_roles (account_id, role, organisation_id, valid)
    select id, 'cell-secretary', split_part(user_name, '-', 3)::int, '[2020-01-01,)' from opened
    returning account_id as "accountId", organisation_id as "organisationId"`,
  );
  const db = connectAsOwner(url);
  try {
    const open = { step: null, idleHours: 8, longestDays: 1, address: "127.0.0.1", browser: "bench" };
    const signedIn: Secretary[] = [];
    for (const { accountId, organisationId } of made)
      signedIn.push({ token: await openSession(db, accountId, new Date(), open), organisationId });
    return signedIn;
  } finally {
    await db.destroy();
  }
}

/** A thematic sitting as the page would send it: two away, three items, a third of those present spoke. */
async function sitting(running: RunningServer, at: { token: string; organisationId: number; today: string }) {
  const { organisationId, today } = at;
  const answer = await fetch(`${running.address}/api/organisations/${organisationId}/meeting-preparation?heldOn=${today}`, {
    headers: headersOf(at),
  });
  if (!answer.ok) throw new Error(`preparation: ${answer.status} ${await answer.text()}`);
  const { attendance } = (await answer.json()) as { attendance: { memberId: number; state: string }[] }; // contract: Preparation
  const roll = attendance.map(({ memberId, state }, place) => ({
    memberId,
    state: state === "present" && place < 2 ? "excused" : state,
    reason: place < 2 ? "đi công tác" : null,
    spoke: place % 3 === 2,
  }));
  const section = ["documents", "tasks", "criticism"];
  const items = section.map((one) => ({ section: one, title: "Nội dung sinh hoạt", content: words(60), conclusion: words(20) }));
  const said = { chair: "Nguyễn Văn An", secretary: "Trần Thị Bình", place: "Phòng họp 1", beganAt: "00:05", endedAt: "00:15" };
  const body = { month: today.slice(0, 7), heldOn: today, isRegular: false, isThematic: true, topic: "Chuyên đề", ...said };
  return { people: roll.length, body: { organisationId, ...body, attendance: roll, items } };
}

const words = (count: number) => "Chi bộ thảo luận và thống nhất ".repeat(Math.ceil(count / 7)).trim();

/** A connection is kept for each that sends at once, as a browser does. */
const kept = new Agent({ keepAlive: true });

/** Sends it once; gives the milliseconds until the whole answer was there. Plain `node:http`: what the sender costs is measured too. */
export function enter(running: RunningServer, entering: Entering): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(`${running.address}/api/meetings`, { method: "POST", headers: headersOf(entering), agent: kept }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve(performance.now() - began) : reject(new Error(`${answer.statusCode} ${text.slice(0, 300)}`)),
      );
    });
    sent.on("error", reject).end(JSON.stringify(entering.body));
  });
}

export const headersOf = ({ token }: { token: string }) => ({ cookie: `${sessionCookie}=${token}`, "content-type": "application/json" });
