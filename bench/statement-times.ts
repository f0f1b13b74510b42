// The application inside this process with a stopwatch on its database: what of a request is SQL.
import type { LogEvent } from "kysely";
import { buildApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { connectAsOwner, connectForRequests } from "#server/db/connect.ts";
import { demoSignIns } from "#server/demo/accounts.ts";
import { middle } from "./measure.ts";
import type { Screen } from "./screens.ts";

export interface Stopwatch {
  /** Median of the milliseconds spent in statements during one request, and how many statements it took. */
  sqlTime(screen: Pick<Screen, "path" | "body">, runs: number): Promise<{ milliseconds: number; statements: number }>;
  close(): Promise<void>;
}

/** @param hasWall false: as the owner, whom no policy holds, and without the statement that says how far a transaction may look. */
export async function openStopwatch(databaseUrl: string, folder: string, hasWall = true): Promise<Stopwatch> {
  const events: LogEvent[] = [];
  const log = (event: LogEvent) => (hasWall || !event.query.sql.includes("set_reach") ? void events.push(event) : undefined);
  const db = (hasWall ? connectForRequests : connectAsOwner)(databaseUrl, { max: 4, log });
  const config = readConfig({ DATABASE_URL: databaseUrl, NENNEP_DATA: folder });
  const { http } = await buildApp(config, db, () => new Date());
  const office = demoSignIns.find(({ role }) => role === "office");
  const payload = { userName: office?.userName ?? "", password: office?.password ?? "" };
  const signedIn = await http.inject({ method: "POST", url: "/api/session", payload });
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
  return {
    async sqlTime({ path, body }, runs) {
      const times: number[] = [];
      for (let run = 0; run < runs + 2; run++) {
        events.length = 0;
        const answer = await http.inject({ method: body ? "POST" : "GET", url: path, cookies, ...(body && { payload: body }) });
        if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
        if (run >= 2) times.push(events.reduce((sum, event) => sum + event.queryDurationMillis, 0));
      }
      return { milliseconds: middle(times), statements: events.length };
    },
    async close() {
      await http.close();
      await db.destroy();
    },
  };
}
