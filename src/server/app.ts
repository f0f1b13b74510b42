import type { FastifyInstance } from "fastify";
import { adminRoutes } from "#features/admin/server/routes.ts";
import { figureRoutes } from "#features/figures/server/routes.ts";
import { importTask } from "#features/imports/server/jobs.ts";
import { importRoutes } from "#features/imports/server/routes.ts";
import { gapRoutes } from "#features/meetings/gaps/server/routes.ts";
import { meetingRoutes } from "#features/meetings/server/routes.ts";
import { memberRoutes } from "#features/members/server/routes.ts";
import { organisationRoutes } from "#features/organisations/server/routes.ts";
import { regulationRoutes } from "#features/regulations/server/routes.ts";
import { reportRoutes } from "#features/reports/server/routes.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/connect.ts";
import { speakVietnamese } from "./http/errors.ts";
import type { Routes } from "./http/handle.ts";
import { refuseUnknown, serveHealth } from "./http/health.ts";
import { openHttp } from "./http/open-http.ts";
import { serveReference } from "./http/reference.ts";
import { serveWeb } from "./http/web.ts";
import { jobRoutes } from "./jobs/routes.ts";
import type { JobTask } from "./jobs/worker.ts";

/** Every slice's endpoints: the server's table of contents. */
const slices = [
  adminRoutes,
  organisationRoutes,
  regulationRoutes,
  memberRoutes,
  meetingRoutes,
  gapRoutes,
  figureRoutes,
  reportRoutes,
  importRoutes,
  jobRoutes,
];

/** Long work by kind: what the worker runs. */
export const jobTasks: Readonly<Record<string, JobTask>> = { import: importTask };

export interface App {
  readonly http: FastifyInstance;
  readonly routes: Routes;
}

/** Puts the application together. `clock` is the only source of time, so that tests need no fake timers. */
export async function buildApp(config: Config, db: Database, clock: () => Date): Promise<App> {
  speakVietnamese();
  const http = await openHttp(config);
  const routes: Routes = { app: http, db, config, clock, endpoints: [] };
  for (const slice of slices) slice(routes);
  await serveReference(routes);
  serveHealth(routes);
  refuseUnknown(routes);
  await serveWeb(http, config);
  return { http, routes };
}
