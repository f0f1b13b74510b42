// The statements that one request of ours sends, as a script for pgbench.
import type { LogEvent } from "kysely";
import { buildApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { connectForRequests } from "#server/db/connect.ts";
import { sessionCookie } from "#server/http/session.ts";
import { query } from "./databases.ts";
import type { Entering } from "./secretaries.ts";

/** Numbers that nothing else in the statements is like: what the new row is called in them. */
const firstId = 900_000_000;

/** One script for each sitting: what saving it sends, with all its values; the id of the new row comes from the database each time. */
export async function scriptsOf(url: string, folder: string, sittings: readonly Entering[]): Promise<string[]> {
  const events: LogEvent[] = [];
  const db = connectForRequests(url, { max: 1, log: (event) => void events.push(event) });
  const { http } = await buildApp(readConfig({ DATABASE_URL: url, NENNEP_DATA: folder }), db, () => new Date());
  await query(url, `select setval('meetings_id_seq', ${firstId})`);
  try {
    const scripts: string[] = [];
    for (const { token, body } of sittings) {
      events.length = 0;
      const answer = await http.inject({ method: "POST", url: "/api/meetings", cookies: { [sessionCookie]: token }, payload: body });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body.slice(0, 300)}`);
      const { id } = answer.json<{ id: number }>();
      scripts.push(events.map(({ query: { sql, parameters } }) => written(sql, parameters, String(id))).join("\n"));
    }
    return scripts;
  } finally {
    await http.close();
    await db.destroy();
  }
}

function written(sql: string, parameters: readonly unknown[], id: string): string {
  // With a space before it: in JSON a colon stands there, and two colons are a cast.
  const text = sql.replace(/\$(\d+)/g, (_, place: string) => literal(parameters[Number(place) - 1])).replaceAll(id, " :id");
  return text.replace(/\s*\n\s*/g, " ") + (/^insert into "meetings"/.test(sql) ? " \\gset" : ";");
}

/** As `pg` hands a value over: text whose type the statement tells. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return quoted(`{${value.map((one) => JSON.stringify(String(one))).join(",")}}`);
  if (Buffer.isBuffer(value)) return quoted(`\\x${value.toString("hex")}`);
  if (value instanceof Date) return quoted(value.toISOString());
  return quoted(typeof value === "object" ? JSON.stringify(value) : String(value));
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
