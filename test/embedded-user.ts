// Another process on the same data folder, for embedded.test.ts: writes a row, says so, leaves when told.
import pg from "pg";
import { openEmbedded } from "#server/db/embedded.ts";

const database = await openEmbedded({ dataFolder: process.argv[2] ?? "", durable: false });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query("create table if not exists written (id int); insert into written values (1)");
await client.end();
process.once("message", () => void database.stop().then(() => process.exit(0)));
process.send?.("ready");
