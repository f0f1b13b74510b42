// The work of make.mjs, on a database of its own that is thrown away.
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describePermissions } from "#server/access/describe-permissions.ts";
import { buildApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { connectForRequests } from "#server/db/connect.ts";
import { describeSchema } from "#server/db/describe-schema.ts";
import { openEmbedded } from "#server/db/embedded.ts";
import { generateTables } from "#server/db/generate-tables.ts";
import { migrate } from "#server/db/migrate.ts";

const folder = await mkdtemp(join(tmpdir(), "nennep-make-"));
await chmod(folder, 0o755);
const database = await openEmbedded({ dataFolder: folder, durable: false });
try {
  await migrate(database.url);
  await writeFile("src/server/db/schema.sql", await describeSchema(database.url));
  const { ok, output } = generateTables(database.url);
  if (!ok) throw new Error(output);
  const db = connectForRequests(database.url);
  const { http, routes } = await buildApp(readConfig({}), db, () => new Date());
  await writeFile("docs/permissions.md", describePermissions(routes.endpoints));
  await http.close();
  await db.destroy();
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
