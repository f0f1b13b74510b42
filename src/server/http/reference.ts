import { readFileSync } from "node:fs";
import { join } from "node:path";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { Routes } from "./handle.ts";
import { describeApi } from "./openapi.ts";

/** /api/openapi.json and a page to read it. */
export async function serveReference({ app, config, endpoints }: Routes): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(config.root, "package.json"), "utf8")) as { version: string };
  const document = describeApi(endpoints, version);
  app.get("/api/openapi.json", () => document);
  // The page asks for its own, parsed copy; the document is static from here on.
  await app.register(swagger, { mode: "static", specification: { document: structuredClone(document) as never } });
  await app.register(swaggerUi, { routePrefix: "/api/docs" });
}
