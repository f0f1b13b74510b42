// A server PostgreSQL for the second test run: the one of DATABASE_URL, or one on this machine that lets us make databases.
import { userInfo } from "node:os";

const oldest = 150_000;

/** Tests make and drop databases of their own, named nennep_…; they touch no other. */
export async function findServerDatabase() {
  const given = process.env.DATABASE_URL?.trim();
  if (given) return await probe(given, true);
  const person = encodeURIComponent(userInfo().username);
  const usual = [
    ...["postgres", person].map((user) => `postgres://${user}@127.0.0.1:5432/postgres`),
    ...["postgres", person].map((user) => `postgres://${user}@localhost:5432/postgres?host=${encodeURIComponent("/var/run/postgresql")}`),
  ];
  for (const url of usual) {
    const found = await probe(url, false);
    if (found) return found;
  }
  return null;
}

async function probe(url, mustAnswer) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version,
              rolsuper or rolcreatedb as may_create from pg_roles where rolname = current_user`,
    );
    const usable = rows[0].number >= oldest && rows[0].may_create;
    if (!usable && mustAnswer)
      throw new Error(`DATABASE_URL is PostgreSQL ${rows[0].version}; tests need 15 or later and the right to make databases.`);
    return usable ? { url, version: rows[0].version } : null;
  } catch (error) {
    if (mustAnswer) throw error;
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
