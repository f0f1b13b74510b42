import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
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
  const sendPage = (_request: FastifyRequest, reply: FastifyReply) => reply.header("cache-control", "no-cache").sendFile("index.html");
  app.get("/", sendPage);
  app.setNotFoundHandler((request, reply) => (isPage(request) ? sendPage(request, reply) : reply.code(404).send()));
}

/** A file of an older build is gone, and nothing can be written to a page. */
function isPage({ method, url }: FastifyRequest): boolean {
  return (method === "GET" || method === "HEAD") && !url.startsWith("/assets/");
}
