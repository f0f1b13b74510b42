import type { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { Endpoint, InputOf } from "#contract/endpoint.ts";
import type { Exchange } from "../http/cookies.ts";
import { type ActionContext, inScope, knowCaller, parseInput, type Routes } from "../http/handle.ts";
import { findIdleSession, findSession } from "../http/session.ts";
import type { Feed } from "./source.ts";
import { newWatcher } from "./watcher.ts";

/** What somebody listens to, and as whom. */
export interface Watching {
  readonly feed: Feed;
  /** People of one view see the same of every entry. */
  readonly view: string;
}

/**
 * Connects an endpoint that `carries: "stream"` with what can be listened to. `open` runs as the action of a call does, in a
 * read-only transaction with the scope proved; it runs again every half minute, so that nobody listens on after their right is over.
 */
export function handleStream<E extends Endpoint>(
  routes: Routes,
  endpoint: E,
  open: (ctx: ActionContext, input: InputOf<E>) => Promise<Watching>,
): void {
  const { db, config, streams } = routes;
  routes.endpoints.push(endpoint);
  routes.app.route({
    method: "GET",
    url: endpoint.path,
    // A question for the head alone would leave a listener behind that nobody hears.
    exposeHeadRoute: false,
    // Not a promise: fastify would wait for its end, and take a listener who goes away for a fault.
    handler: (request, reply) => {
      // It has no body; read to its end, it is not taken for one that drips (http/slow-body.ts).
      request.raw.resume();
      begin({ request, reply, config }).then(
        (stream) => reply.headers(streamHeaders).send(stream),
        (error: unknown) => reply.send(error),
      );
    },
  });

  const begin = async (exchange: Exchange): Promise<Readable> => {
    const { request } = exchange;
    const known = await knowCaller(routes, endpoint, exchange, findSession);
    const input = parseInput(endpoint, request, undefined);
    const { feed, view } = await inScope(db, endpoint, known, input, (ctx) => open(ctx, input));
    const prove = async () => {
      const now = await knowCaller(routes, endpoint, exchange, findIdleSession);
      return (await inScope(db, endpoint, now, input, (ctx) => open(ctx, input))).view;
    };
    const accountId = known.session?.person.accountId ?? null;
    const watcher = newWatcher({ accountId, view, prove, after: lastHeard(request, input) });
    await streams.join(feed, watcher);
    return watcher.stream;
  };
}

/** Nobody keeps or changes it, a proxy passes each event on at once, and its end is the end of the connection. */
const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  connection: "close",
};

/** Where a listener goes on: what the browser says when it comes back by itself, else what was asked for. */
function lastHeard(request: FastifyRequest, input: unknown): number {
  const told = Number(request.headers["last-event-id"]);
  if (Number.isSafeInteger(told) && told > 0) return told;
  const { after } = input as { after?: number }; // endpoints with a stream may name it
  return after ?? 0;
}
