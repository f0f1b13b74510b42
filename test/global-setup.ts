// Once per test run: a server (embedded and fast, or the one of NENNEP_TEST_DATABASE_URL) and on it one prepared
// database that every test file clones.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "#server/db/embedded.ts";
import { migrate } from "#server/db/migrate.ts";
import { installQueue } from "#server/jobs/worker.ts";
import { withDatabase } from "./database-url.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the prepared database. */
    templateUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `nennep_test_${project.name}_${process.pid}`;
  await onServer(server.url, `create database ${template} template template0 encoding 'UTF8' ${server.locale}`);
  const templateUrl = withDatabase(server.url, template);
  await migrate(templateUrl);
  await installQueue(templateUrl);
  // Whoever read it would keep all others from cloning it.
  await onServer(server.url, `alter database ${template} with allow_connections false`);
  project.provide("templateUrl", templateUrl);
  return async () => {
    await onServer(server.url, `drop database if exists ${template} with (force)`);
    await server.close();
  };
}

async function openServer(): Promise<{ url: string; locale: string; close(): Promise<void> }> {
  const given = process.env.NENNEP_TEST_DATABASE_URL;
  if (given) return { url: given, locale: "locale 'C.UTF-8'", close: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "nennep-test-"));
  await chmod(folder, 0o755);
  const embedded = await openEmbedded({ dataFolder: folder, durable: false });
  return {
    url: embedded.url,
    locale: "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'",
    close: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
