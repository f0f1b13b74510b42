import { randomBytes } from "node:crypto";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, LogController } from "fastify";
import type { Config } from "../config.ts";
import { answerError } from "./errors.ts";
import { setHeaders } from "./headers.ts";
import { readJsonStrictly } from "./json-body.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { openListener } from "./listener.ts";
import { logOptions } from "./log.ts";
import { refuseOtherSites } from "./same-site.ts";
import { limitBodyTime } from "./slow-body.ts";

/** The HTTP server before it has any endpoint: who is believed, how much is taken, what every answer carries. */
export async function openHttp(config: Config, limits: Limits = usualLimits): Promise<FastifyInstance> {
  const http = fastify({
    serverFactory: (handler) => openListener(config, limits, handler),
    trustProxy: [...config.trustedProxies],
    logger: logOptions(config),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    bodyLimit: limits.body,
    frameworkErrors: answerError,
  });
  http.setErrorHandler(answerError);
  await setHeaders(http, config);
  await http.register(rateLimit, {
    max: limits.perMinute,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith("/api/") || isThisMachine(request.ip),
    addHeaders: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
  });
  http.addHook("onRequest", refuseOtherSites(config));
  http.addHook("preParsing", limitBodyTime(limits));
  await http.register(cookie);
  await http.register(multipart);
  readJsonStrictly(http, limits);
  return http;
}

/** Ourselves, or a proxy here that nobody told us to trust: everybody comes from it, and one must not lock out the others. */
function isThisMachine(address: string): boolean {
  return address === "127.0.0.1" || address === "::1" || address === "::ffff:127.0.0.1";
}

/** Short enough to be read out on the telephone; a failure tells it and the log has it. */
function requestId(): string {
  return randomBytes(4).toString("hex");
}
