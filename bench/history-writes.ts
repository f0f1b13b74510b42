// What the chain costs those who write history: rows a second with it and without it, by one writer and by eight at once,
// each row in a transaction of its own as an action writes it; and a thousand rows a statement as an import does.
import pg from "pg";
import { applicationRole } from "#server/db/application-role.ts";
import { sessionOptions } from "#server/db/connect.ts";
import { migrate } from "#server/db/migrate.ts";
import { type BenchServer, query } from "./databases.ts";
import { middle } from "./measure.ts";
import { say, tableLine } from "./say.ts";

const seconds = 3;
const rounds = 3;

const insert = (rows: number) => `insert into history (at, action, object_kind, object_id, organisation_id, before, after)
  select now(), 'correct-member', 'member', n, 1, '{"phone": "0912 345 678", "occupation": "Chuyên viên"}', '{"phone": "0987 654 321", "occupation": "Phó trưởng phòng"}'
  from generate_series(1, ${rows}) n`;

export async function measureHistory(server: BenchServer): Promise<unknown> {
  const url = await server.create("history");
  await migrate(url);
  say("\nHistory, rows a second");
  say(tableLine(["", "chained", "not chained", "ratio"]));
  const ways: [name: string, writers: number, rowsAtOnce: number][] = [
    ["one writer, a row each", 1, 1],
    ["eight writers, a row each", 8, 1],
    ["one writer, 1,000 rows each", 1, 1000],
  ];
  const measured = [];
  for (const [name, writers, rowsAtOnce] of ways) {
    const rates: Record<"chained" | "plain", number[]> = { chained: [], plain: [] };
    // Turn by turn, so that both meet the same machine.
    for (let round = 0; round < rounds; round++) {
      for (const way of ["chained", "plain"] as const) {
        await query(url, `alter table history ${way === "chained" ? "enable" : "disable"} trigger history_is_chained`);
        rates[way].push(await writtenPerSecond(url, writers, rowsAtOnce));
      }
    }
    const [chained, plain] = [middle(rates.chained), middle(rates.plain)];
    measured.push({ name, chained, plain });
    say(tableLine([name, chained.toFixed(0), plain.toFixed(0), (chained / plain).toFixed(2)]));
  }
  return measured;
}

async function writtenPerSecond(url: string, writers: number, rowsAtOnce: number): Promise<number> {
  const clients = Array.from(
    { length: writers },
    () => new pg.Client({ connectionString: url, options: `${sessionOptions} -c role=${applicationRole}` }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const until = performance.now() + seconds * 1000;
  const written = await Promise.all(
    clients.map(async (client) => {
      let rows = 0;
      for (; performance.now() < until; rows += rowsAtOnce) await client.query(insert(rowsAtOnce));
      return rows;
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return written.reduce((sum, rows) => sum + rows, 0) / seconds;
}
