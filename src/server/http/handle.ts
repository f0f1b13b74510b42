import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { type DayText, dayInVietnam } from "#contract/dates.ts";
import { type Endpoint, type InputOf, isHeld, type OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { withoutUnusableSigns } from "#contract/text.ts";
import { type Acting, actingOf } from "../access/acting.ts";
import { needsOpen } from "../access/read-only.ts";
import { emptyScope, type OrganisationScope, placeOf, placeScope, rangesOf, reachScope } from "../access/scope.ts";
import { letSee } from "../access/second-wall.ts";
import type { Config } from "../config.ts";
import type { Database, Transaction } from "../db/connect.ts";
import { sendTogether } from "../db/send-together.ts";
import type { Streams } from "../streams/rooms.ts";
import { type Exchange, readCookie, writeCookie } from "./cookies.ts";
import { invalid } from "./errors.ts";
import { type FoundSession, findSession, type Person, sessionCookie } from "./session.ts";
import { tidyInput } from "./tidy-input.ts";
import { readUpload, type Upload } from "./uploads.ts";

/** All that an action may lean on. There is no global beside it. */
export interface ActionContext {
  readonly tx: Transaction;
  readonly scope: OrganisationScope;
  readonly user: { readonly accountId: number | null; readonly displayName: string; readonly memberId: number | null };
  /** The signed-in person with roles; null for public endpoints, on the way in, and for the program itself. */
  readonly person: Person | null;
  /** The session of the request, also one that still asks for a step. */
  readonly session: FoundSession | null;
  /** For whom, where only a lent role allows this; history asks for it. */
  readonly acting: Acting | null;
  readonly now: Date;
  readonly today: DayText;
  readonly config: Config;
  readonly upload?: Upload;
  readonly request: RequestPart;
}

/** What may be done before the transaction, while no connection is held: what stays when the action refuses, and what waits for others. */
export type Before = Pick<ActionContext, "session" | "now" | "today" | "config" | "request"> & { readonly db: Database };

/** What an action about sessions needs of the request itself. */
export interface RequestPart {
  readonly address: string;
  /** The User-Agent, cut short. */
  readonly browser: string;
  readonly token: string | undefined;
  setToken(token: string | null): void;
  /** The cookie that binds a sign-in at another provider to this browser. */
  readonly providerToken: string | undefined;
  setProviderToken(token: string | null): void;
}

/** What an action with `carries: "file"` answers with. */
export interface FileAnswer {
  fileName: string;
  contentType: string;
  body: Buffer | Readable;
  /** The browser shows it instead of saving it: only for a type that runs nothing. */
  isShown?: boolean;
}

/** What the kernel needs to answer requests. `clock` is the only source of time. */
export interface Routes {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  /** Who is listening to what now. */
  readonly streams: Streams;
  /** Every endpoint handled so far: for the API reference and the permission test. */
  readonly endpoints: Endpoint[];
}

type Answer<E extends Endpoint> = OutputOf<E> | FileAnswer;

/**
 * Connects an endpoint with its action. Here and nowhere else: session, parsing in, permission and scope,
 * transaction, action, parsing out, status.
 * @param before for endpoints that no role guards; the action gets what it answers.
 */
export function handle<E extends Endpoint, Prepared = void>(
  routes: Routes,
  endpoint: E,
  action: (ctx: ActionContext, input: InputOf<E>, prepared: Prepared) => Promise<Answer<E>>,
  before?: (at: Before, input: InputOf<E>) => Promise<Prepared>,
): void {
  const { db, config } = routes;
  routes.endpoints.push(endpoint);
  routes.app.route({
    method: endpoint.method,
    url: endpoint.path,
    handler: async (request, reply) => {
      const known = await knowCaller(routes, endpoint, { request, reply, config }, findSession);
      // Without a file the scope is proved all the same; the action then asks for the file.
      const upload = await readUpload(request, endpoint);
      const input = parseInput(endpoint, request, upload?.input);
      const prepared = (await before?.({ ...known, db }, input)) as Prepared; // void where there is nothing before
      const answer = await inScope(db, endpoint, { ...known, ...(upload && { upload }) }, input, (ctx) => action(ctx, input, prepared));
      return send(endpoint, answer, reply);
    },
  });
}

/** Who calls and when, before anything is asked of the database for them. */
export type Known = Pick<ActionContext, "session" | "now" | "today" | "config" | "request" | "upload">;

/** @throws unauthenticated unless the session is one that the endpoint asks for. */
export async function knowCaller(routes: Routes, endpoint: Endpoint, exchange: Exchange, find: typeof findSession): Promise<Known> {
  const { db, config } = routes;
  const now = routes.clock();
  const today = dayInVietnam(now);
  const session = (await find(db, readCookie(exchange.request, config, sessionCookie), now, today)) ?? null;
  const isLetIn = endpoint.permission === "signing-in" ? session : personOf(session);
  if (endpoint.permission !== "public" && !isLetIn) throw unauthenticated();
  return { session, now, today, config, request: requestPart(exchange) };
}

/** Runs the work of a call in its transaction, with its scope proved. */
export function inScope<T>(
  db: Database,
  endpoint: Endpoint,
  known: Known,
  input: unknown,
  work: (ctx: ActionContext) => Promise<T>,
): Promise<T> {
  const person = personOf(known.session);
  return inTransaction(db, endpoint, async (tx) => {
    const scope = await proveScope(tx, endpoint, person, input, known.today);
    const { accountId = null, displayName = "", memberId = null } = known.session?.person ?? {};
    const user = { accountId, displayName, memberId };
    return work({ ...known, tx, scope, user, person, acting: actingOf(person, endpoint.permission) });
  });
}

/** Only whoever is asked for nothing more may do anything. */
function personOf(session: FoundSession | null): Person | null {
  return session?.step === null ? session.person : null;
}

const providerCookie = "nennep_provider";

const unauthenticated = () => new AppError("unauthenticated", "signed-out", "Phiên làm việc đã hết. Đăng nhập lại để tiếp tục.");

export function parseInput<E extends Endpoint>(endpoint: E, request: FastifyRequest, uploaded: unknown): InputOf<E> {
  const body = endpoint.method === "GET" ? request.query : (uploaded ?? request.body ?? {});
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new AppError("invalid", "malformed", "Yêu cầu gửi lên chưa đúng dạng.");
  const parsed = z.safeParse(endpoint.input, tidyInput({ ...body, ...(request.params as object) }));
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data as InputOf<E>; // the schema is the type
}

/** Reads run in a read-only transaction: one snapshot for all queries of a screen. */
function inTransaction<T>(db: Database, endpoint: Endpoint, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const transaction = db.transaction();
  return (endpoint.method === "GET" ? transaction.setAccessMode("read only").setIsolationLevel("repeatable read") : transaction).execute(
    work,
  );
}

/** Proves where the caller may act, and lets the transaction see the personal files there and no others. */
async function proveScope(
  tx: Transaction,
  endpoint: Endpoint,
  person: Person | null,
  input: unknown,
  today: DayText,
): Promise<OrganisationScope> {
  const { permission } = endpoint;
  if (!person) return emptyScope(null, today);
  const seeing = letSee(isHeld(permission) ? rangesOf(person, permission) : [], person.memberId);
  if (!isHeld(permission) || endpoint.scope === "reach") {
    await seeing.execute(tx);
    return isHeld(permission) ? reachScope(person, { permission, needsOpen: needsOpen(endpoint) }, today) : emptyScope(person, today);
  }
  const { organisationId, below = false } = input as { organisationId: number; below?: boolean }; // endpoints with this scope name them
  const [[place]] = await sendTogether(tx, placeOf(organisationId), seeing);
  return placeScope(place, person, { permission, needsOpen: needsOpen(endpoint), below }, today);
}

function requestPart(exchange: Exchange): RequestPart {
  const { request, config } = exchange;
  return {
    address: request.ip,
    browser: (request.headers["user-agent"] ?? "").slice(0, 300),
    token: readCookie(request, config, sessionCookie),
    setToken: (token) => writeCookie(exchange, sessionCookie, token),
    providerToken: readCookie(request, config, providerCookie),
    setProviderToken: (token) => writeCookie(exchange, providerCookie, token),
  };
}

function send(endpoint: Endpoint, answer: unknown, reply: FastifyReply): FastifyReply {
  reply.header("cache-control", "no-store");
  if (endpoint.carries === "file") {
    const file = answer as FileAnswer; // handle()'s type lets nothing else through
    const name = encodeURIComponent(withoutUnusableSigns(file.fileName));
    const manner = file.isShown ? "inline" : "attachment";
    return reply.header("content-disposition", `${manner}; filename*=UTF-8''${name}`).type(file.contentType).send(file.body);
  }
  return reply.send(z.parse(endpoint.output, answer));
}
