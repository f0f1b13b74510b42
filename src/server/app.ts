import { readFileSync } from "node:fs";
import { join } from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { sql } from "kysely";
import { AppError } from "#contract/errors.ts";
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
import { answerError, speakVietnamese } from "./http/errors.ts";
import type { Routes } from "./http/handle.ts";
import { describeApi } from "./http/openapi.ts";
import { refuseOtherSites } from "./http/same-site.ts";
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
  const http = fastify({
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 120_000,
  });
  http.setErrorHandler(answerError);
  await http.register(helmet, { contentSecurityPolicy: { directives: contentPolicy } });
  await http.register(cookie);
  await http.register(multipart);
  http.addHook("onRequest", refuseOtherSites);
  const routes: Routes = { app: http, db, config, clock, endpoints: [] };
  for (const slice of slices) slice(routes);
  await serveReference(routes);
  http.get("/api/health", async () => ({ status: "ok", database: (await sql`select 1`.execute(db)).rows.length === 1 }));
  http.all("/api/*", () => {
    throw new AppError("not-found", "no-such-endpoint", "Địa chỉ này không có.");
  });
  await serveWeb(http, config);
  return { http, routes };
}

/** Styles may be inline because the component library sets sizes on elements; scripts never. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** /api/openapi.json and a page to read it. */
async function serveReference({ app, config, endpoints }: Routes): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(config.root, "package.json"), "utf8")) as { version: string };
  const document = describeApi(endpoints, version);
  app.get("/api/openapi.json", () => document);
  // The page asks for its own, parsed copy; the document is static from here on.
  await app.register(swagger, { mode: "static", specification: { document: structuredClone(document) as never } });
  await app.register(swaggerUi, { routePrefix: "/api/docs" });
}
