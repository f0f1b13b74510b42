// The application on a test database, called through HTTP by people of the test world.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { LightMyRequestResponse } from "fastify";
import type { CallInputOf, Endpoint, OutputOf } from "#contract/endpoint.ts";
import { AppError, type ErrorBody } from "#contract/errors.ts";
import { type App, buildApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import type { Database } from "#server/db/connect.ts";
import { openSession, sessionCookie } from "#server/http/session.ts";
import type { TestDatabase } from "./database.ts";
import { whenDone } from "./when-done.ts";
import type { AccountName } from "./world.ts";
import { now } from "./world.ts";

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

export interface Caller {
  /** Calls an endpoint; a refusal is thrown as AppError. */
  call<E extends Endpoint>(endpoint: E, input: CallInputOf<E>): Promise<OutputOf<E>>;
  /** Calls an endpoint that answers with a file. */
  download<E extends Endpoint>(endpoint: E, input: CallInputOf<E>): Promise<{ fileName: string; body: Buffer }>;
  /** Calls an endpoint that takes one file. */
  upload<E extends Endpoint>(endpoint: E, input: CallInputOf<E>, file: { name: string; content: Buffer }): Promise<OutputOf<E>>;
  /** Sends anything at all. */
  send(method: Endpoint["method"], url: string, body?: unknown): Promise<Answer>;
}

export interface TestServer {
  /** With all rights: a test arranges what the program could not. The server itself works as the application's role. */
  db: Database;
  databaseUrl: string;
  /** Where it keeps files. */
  dataFolder: string;
  app: App;
  /** The clock of the server; a test may set it on. */
  clock: { now: Date };
  as(name: AccountName | "nobody"): Caller;
  /** The same person in a browser of its own, just signed in. */
  anew(name: AccountName | "nobody"): Caller;
  /** Somebody whose account a test made itself. */
  asAccount(accountId: number): Caller;
}

export async function openTestServer(database: TestDatabase, accounts: Record<AccountName, number>): Promise<TestServer> {
  const clock = { now };
  const { db, forRequests, url: databaseUrl } = database;
  const dataFolder = mkdtempSync(join(tmpdir(), "nennep-test-"));
  const app = await buildApp({ ...readConfig({}), dataFolder, databaseUrl, logLevel: "warn" }, forRequests, () => clock.now);
  whenDone(async () => {
    await app.http.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const tokens = new Map<number, Promise<string>>();
  const enter = (accountId: number) => openSession(db, accountId, now, usualSession);
  const asAccount = (accountId: number): Caller => {
    const token = tokens.get(accountId) ?? enter(accountId);
    tokens.set(accountId, token);
    return caller(app, accountId, () => token);
  };
  const nobody = caller(app, 0, async () => undefined);
  const as = (name: AccountName | "nobody"): Caller => (name === "nobody" ? nobody : asAccount(accounts[name]));
  const anew = (name: AccountName | "nobody"): Caller =>
    name === "nobody" ? nobody : caller(app, accounts[name], () => enter(accounts[name]));
  return { db, databaseUrl, dataFolder, app, clock, as, anew, asAccount };
}

/** A session that asks for nothing more, with the shipped limits. */
export const usualSession = { step: null, idleHours: 8, longestDays: 7, address: "127.0.0.1", browser: "" };

/** Everybody sits at a machine of their own: the server counts requests by address. */
function caller(app: App, machine: number, token: () => Promise<string | undefined>): Caller {
  const remoteAddress = `127.0.${machine >> 8}.${(machine & 255) + 1}`;
  const inject = async (
    method: Endpoint["method"],
    url: string,
    payload?: string | Buffer,
    contentType = "application/json",
  ): Promise<Answer> => {
    const known = await token();
    const headers = {
      ...(payload !== undefined && { "content-type": contentType }),
      ...(known && { cookie: `${sessionCookie}=${known}` }),
    };
    const asked = { method, url, headers, remoteAddress, ...(payload !== undefined && { payload }) };
    const response = await app.http.inject({ ...asked, payloadAsStream: true });
    return { status: response.statusCode, headers: response.headers, body: await readBody(response) };
  };
  const send: Caller["send"] = (method, url, body) => inject(method, url, body === undefined ? undefined : JSON.stringify(body));
  const ask = async (endpoint: Endpoint, input: Record<string, unknown>): Promise<Answer> => {
    const { url, rest } = address(endpoint, input);
    return refuse(await send(endpoint.method, url, endpoint.method === "GET" ? undefined : rest));
  };
  return {
    send,
    call: async (endpoint, input) => read(await ask(endpoint, input as Record<string, unknown>)), // inputs are objects
    download: async (endpoint, input) => {
      const answer = await ask(endpoint, input as Record<string, unknown>); // inputs are objects
      const name = /filename\*=UTF-8''(.*)$/.exec(String(answer.headers["content-disposition"]))?.[1] ?? "";
      return { fileName: decodeURIComponent(name), body: answer.body };
    },
    upload: async (endpoint, input, file) => {
      const { url, rest } = address(endpoint, input as Record<string, unknown>); // inputs are objects
      const form = multipart(rest, file);
      return read(refuse(await inject(endpoint.method, url, form.payload, form.contentType)));
    },
  };
}

/** The whole body; of a stream of events, which has no end, nothing: the caller goes away at once. */
async function readBody({ headers, stream, raw }: LightMyRequestResponse): Promise<Buffer> {
  if (!String(headers["content-type"]).startsWith("text/event-stream")) return buffer(stream());
  raw.res.destroy();
  return Buffer.alloc(0);
}

/** Fills the path's parts; what is left goes into the query or the body. */
function address(endpoint: Endpoint, input: Record<string, unknown>): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    delete rest[name];
    return encodeURIComponent(String(input[name]));
  });
  if (endpoint.method !== "GET") return { url: path, rest };
  const pairs = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)] as [string, string]));
  return { url: query.size > 0 ? `${path}?${query}` : path, rest };
}

function multipart(input: unknown, file: { name: string; content: Buffer }): { payload: Buffer; contentType: string } {
  const boundary = "----nennep-test";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="input"\r\n\r\n${JSON.stringify(input)}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), file.content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, contentType: `multipart/form-data; boundary=${boundary}` };
}

function refuse(answer: Answer): Answer {
  if (answer.status < 400) return answer;
  const { kind, reason, message, ...more } = read<ErrorBody>(answer);
  throw new AppError(kind, reason, message, more);
}

function read<T>(answer: Answer): T {
  return JSON.parse(answer.body.toString("utf8")) as T; // the server has checked its own answer
}
