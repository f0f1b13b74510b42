import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";

/** Serves the built web client; every address that is no file is a page of the client. */
export async function serveWeb(app: FastifyInstance, config: Config): Promise<void> {
  const folder = join(config.root, "dist", "web");
  if (!existsSync(join(folder, "index.html"))) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders(response, path) {
      // Built files carry their content's hash in the name; the page itself is asked for each time.
      response.header("cache-control", path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.setNotFoundHandler((_request, reply) => reply.header("cache-control", "no-cache").sendFile("index.html"));
}
