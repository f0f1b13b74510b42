import { createServer, type RequestListener, type Server, type ServerOptions } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Config } from "../config.ts";
import type { Limits } from "./limits.ts";
import { followCertificate, readCertificate } from "./tls.ts";

/** The socket side: plain HTTP, or HTTPS where the settings name a certificate; slow and silent clients are let go. */
export function openListener({ tls }: Pick<Config, "tls">, limits: Limits, handler: RequestListener): Server {
  const options: ServerOptions = {
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.keepAlive,
    connectionsCheckingInterval: limits.lookEvery,
  };
  if (!tls) return limited(createServer(options, handler), limits);
  const server = createSecureServer({ ...options, ...readCertificate(tls), minVersion: "TLSv1.2" }, handler);
  followCertificate(server, tls);
  return limited(server, limits);
}

function limited(server: Server, limits: Limits): Server {
  server.setTimeout(limits.silence);
  server.maxConnections = limits.connections;
  return server;
}
