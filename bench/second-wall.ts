// What the database's own wall around personal files costs a list of members: the same requests with it and without it,
// turn by turn in one run. For the office of the whole tree, and for one that was given the largest unit below it.
import type pg from "pg";
import { middle } from "./measure.ts";
import { milliseconds, say, tableLine } from "./say.ts";
import { openStopwatch, type Stopwatch } from "./statement-times.ts";

const rounds = 5;
const runs = 5;

export async function measureWall(url: string, folder: string, client: pg.Client): Promise<unknown> {
  const measured: { name: string; wall: number; none: number }[] = [];
  const [wall, none] = [await openStopwatch(url, folder), await openStopwatch(url, folder, false)];
  try {
    say(tableLine(["second wall, SQL of a request", "with", "without", "ratio"]));
    const compare = async (name: string, path: string) => {
      const [held, free] = await inTurn([wall, none], path);
      measured.push({ name, wall: held, none: free });
      say(tableLine([name, milliseconds(held), milliseconds(free), (held / free).toFixed(2)]));
    };
    await compare("members, whole tree", listOf(1));
    await compare("search, thang, whole tree", `${listOf(1)}&text=thang`);
    const unit = await giveLargestUnit(client);
    await compare("members, one unit", listOf(unit));
    await compare("search, thang, one unit", `${listOf(unit)}&text=thang`);
    await giveBack(client);
    return measured;
  } finally {
    await wall.close();
    await none.close();
  }
}

const listOf = (organisationId: number) => `/api/members?organisationId=${organisationId}&below=true&pageSize=50`;

async function inTurn([wall, none]: readonly [Stopwatch, Stopwatch], path: string): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    times[0].push((await wall.sqlTime({ path }, runs)).milliseconds);
    times[1].push((await none.sqlTime({ path }, runs)).milliseconds);
  }
  return [middle(times[0]), middle(times[1])];
}

/** Moves the office's role from the root to the largest unit directly below; gives its id. */
async function giveLargestUnit(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ id: number }>(`
    update account_roles set organisation_id = (
      select u.id from organisations u join organisations c on c.path >= u.path and c.path < rtrim(u.path, '.') || '/'
      join members m on m.cell_id = c.id where u.parent_id = 1 group by u.id order by count(*) desc limit 1)
    where role = 'office' returning organisation_id as id`);
  return rows[0]?.id ?? 1;
}

async function giveBack(client: pg.Client): Promise<void> {
  await client.query("update account_roles set organisation_id = 1 where role = 'office'");
}
