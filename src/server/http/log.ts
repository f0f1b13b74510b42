import type { FastifyBaseLogger, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

/** Lines of JSON on standard error: time, level, request id, route, what happened. Never what somebody typed or what the books hold. */
export function logOptions({ logLevel }: Pick<Config, "logLevel">) {
  return {
    level: logLevel,
    stream: process.stderr,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { req: describeRequest, err: describeError },
  };
}

/** The route with its `:names`, not the address with its ids and search words. */
function describeRequest(request: FastifyRequest): Record<string, unknown> & { method: string } {
  return { method: request.method, route: request.routeOptions.url };
}

/**
 * Where it went wrong. A message is kept only where it can quote nothing but names of our own code: the database's and
 * the runtime's like to repeat the value that they stumbled over.
 */
export function describeError(error: unknown): { type: string; message: string; stack: string } & Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { code, constraint, table, column, routine } = error as Error & Record<string, unknown>; // as PostgreSQL names them
  const frames = (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
  return {
    type: error.name,
    message: ownWords.test(error.message) ? error.message : "",
    ...Object.fromEntries(Object.entries({ code, constraint, table, column, routine }).filter(([, value]) => typeof value === "string")),
    stack: frames.slice(0, 12).join("\n"),
  };
}

const ownWords =
  /^(Cannot (read|set) properties of (undefined|null) \(\w+ '\w+'\)|[\w.$]+ is not (a function|a constructor|iterable|defined))$/;

/** What an office wants to see in its log though nothing is broken: refusals that may be an attempt to break in. */
export function logRefusal(log: FastifyBaseLogger, request: FastifyRequest, reason: string): void {
  log.warn({ req: request, reason, address: request.ip }, "refused");
}
