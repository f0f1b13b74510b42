// The wire without any endpoint of ours: what is taken, from whom, and what every answer carries.
import type { FastifyInstance } from "fastify";
import { afterEach, describe, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { readCookie, writeCookie } from "./cookies.ts";
import { usualLimits } from "./limits.ts";
import { openHttp } from "./open-http.ts";

const opened: FastifyInstance[] = [];
afterEach(async () => {
  for (const http of opened.splice(0)) await http.close();
});

/** A server that echoes what it understood. */
async function openWire(env: Record<string, string> = {}, limits = usualLimits): Promise<FastifyInstance> {
  const config = { ...readConfig(env), logLevel: "silent" as const };
  const http = await openHttp(config, limits);
  http.get("/api/me", (request) => ({ address: request.ip, token: readCookie(request, config, "nennep_session") ?? null }));
  http.post("/api/enter", (request, reply) => {
    writeCookie({ request, reply, config }, "nennep_session", "secret");
    return { body: request.body ?? null };
  });
  opened.push(http);
  return http;
}

const post = (http: FastifyInstance, headers: Record<string, string>, payload: string | Buffer = "{}") =>
  http.inject({ method: "POST", url: "/api/enter", headers: { "content-type": "application/json", ...headers }, payload });

describe("headers", () => {
  test("scripts come from us alone, nobody frames us, and answers of the API are kept by nobody", async () => {
    const { headers } = await (await openWire()).inject("/api/me");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("script-src-attr 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers).not.toHaveProperty("server");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  test("browsers are told to stay with HTTPS only where the address has it", async () => {
    const plain = await (await openWire()).inject("/api/me");
    expect(plain.headers).not.toHaveProperty("strict-transport-security");
    const secure = await (await openWire({ PUBLIC_URL: "https://nennep.example" })).inject("/api/me");
    expect(secure.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  });

  test("a refusal carries them too", async () => {
    const { statusCode, headers } = await (await openWire()).inject("/api/khong-co");
    expect(statusCode).toBe(404);
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
  });
});

describe("the cookie", () => {
  test("is hidden from scripts and from other sites", async () => {
    const { headers } = await post(await openWire(), {});
    expect(headers["set-cookie"]).toBe("nennep_session=secret; Path=/; HttpOnly; SameSite=Lax");
  });

  test("behind HTTPS belongs to this host alone, and one without the prefix is not taken", async () => {
    const http = await openWire({ TRUSTED_PROXY: "127.0.0.1" });
    const secure = { "x-forwarded-proto": "https" };
    expect((await post(http, secure)).headers["set-cookie"]).toBe("__Host-nennep_session=secret; Path=/; HttpOnly; Secure; SameSite=Lax");
    const ask = async (cookie: string) => (await http.inject({ url: "/api/me", headers: { ...secure, cookie } })).json().token;
    expect(await ask("nennep_session=thrown")).toBeNull();
    expect(await ask("__Host-nennep_session=secret")).toBe("secret");
  });
});

describe("the caller's address", () => {
  const forged = { "x-forwarded-for": "8.8.8.8", "x-forwarded-proto": "https", "x-forwarded-host": "evil.example" };

  test("is the socket's when no proxy is trusted, whatever a header says", async () => {
    const { headers, body } = await (await openWire()).inject({ url: "/api/me", headers: forged });
    expect(JSON.parse(body)).toMatchObject({ address: "127.0.0.1" });
    expect(headers).not.toHaveProperty("strict-transport-security");
  });

  test("is what the trusted proxy saw; what the caller wrote before it stays unbelieved", async () => {
    const http = await openWire({ TRUSTED_PROXY: "127.0.0.1" });
    const seen = async (chain: string) => (await http.inject({ url: "/api/me", headers: { "x-forwarded-for": chain } })).json().address;
    expect(await seen("203.0.113.7")).toBe("203.0.113.7");
    expect(await seen("1.2.3.4, 203.0.113.7")).toBe("203.0.113.7");
  });

  test("is not taken from a header of a caller who is not the proxy", async () => {
    const http = await openWire({ TRUSTED_PROXY: "10.0.0.0/8" });
    const asked = await http.inject({ url: "/api/me", headers: forged, remoteAddress: "192.0.2.1" });
    expect(asked.json().address).toBe("192.0.2.1");
  });
});

describe("other sites", () => {
  test.each<[string, Record<string, string>, number]>([
    ["our own page", { "sec-fetch-site": "same-origin", origin: "http://localhost" }, 200],
    ["a program without a browser", {}, 200],
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
    ["another host of the same domain", { "sec-fetch-site": "same-site" }, 403],
    ["an older browser on another site", { origin: "https://evil.example" }, 403],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["a host that begins alike", { origin: "http://localhost.evil.example" }, 403],
  ])("a write from %s", async (_, headers, status) => {
    expect((await post(await openWire(), headers)).statusCode).toBe(status);
  });

  test("a page of the same host over plain HTTP cannot write once we speak HTTPS", async () => {
    const http = await openWire({ PUBLIC_URL: "https://nennep.example" });
    const host = "nennep.example";
    expect((await post(http, { host, origin: "http://nennep.example" })).statusCode).toBe(403);
    expect((await post(http, { host: "127.0.0.1:8080", origin: "https://nennep.example" })).statusCode).toBe(200);
  });

  test.each<[string, Record<string, string>, number]>([
    ["a link to a file", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, 200],
    ["an image", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }, 403],
    ["a frame", { "sec-fetch-site": "same-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }, 403],
  ])("a read by %s of another site", async (_, headers, status) => {
    expect((await (await openWire()).inject({ url: "/api/me", headers })).statusCode).toBe(status);
  });

  test("nobody is told that another origin may read", async () => {
    const asked = await (await openWire()).inject({
      method: "OPTIONS",
      url: "/api/enter",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(asked.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("bodies", () => {
  const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

  test.each<[string, string | Buffer, number]>([
    ["JSON", '{"a":"é"}', 200],
    ["as deep as a form", nested(32), 200],
    ["one level deeper", nested(33), 400],
    ["100,000 levels", nested(100_000), 400],
    ["brackets in a text", JSON.stringify({ a: "[".repeat(1000) }), 200],
    ["10 MB", JSON.stringify({ a: "x".repeat(10_000_000) }), 413],
    ["broken JSON", "{", 400],
    ["nothing", "", 400],
    ["bytes that are no UTF-8", Buffer.from([0x22, 0xc3, 0x28, 0x22]), 400],
    ["a prototype", '{"__proto__":{"isAdministrator":true}}', 400],
    ["a constructor's prototype", '{"constructor":{"prototype":{"a":1}}}', 400],
  ])("%s", async (_, payload, status) => {
    expect((await post(await openWire(), {}, payload)).statusCode).toBe(status);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/xml", "application/json-patch+json", ""])(
    "of type %s are refused: a form of another site could send them",
    async (type) => {
      expect((await post(await openWire(), { "content-type": type })).statusCode).toBe(400);
    },
  );
});

test("an office of forty computers behind one address works on while a flood from there ends in 429", async () => {
  const http = await openWire({}, { ...usualLimits, perMinute: 400 });
  const ask = () => http.inject({ url: "/api/me", remoteAddress: "192.0.2.8" });
  const office = await Promise.all(Array.from({ length: 40 * 5 }, ask));
  expect(new Set(office.map((answer) => answer.statusCode))).toEqual(new Set([200]));
  const flood = await Promise.all(Array.from({ length: 400 }, ask));
  const refused = flood.find((answer) => answer.statusCode === 429);
  expect(refused?.json()).toMatchObject({ kind: "too-many", reason: "too-many-requests" });
  expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
  expect((await http.inject({ url: "/api/me", remoteAddress: "192.0.2.9" })).statusCode).toBe(200);
});

test("a proxy on this machine that is not trusted by name does not make everybody one caller", async () => {
  const http = await openWire({}, { ...usualLimits, perMinute: 5 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => http.inject("/api/me")));
  expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200]));
  const trusting = await openWire({ TRUSTED_PROXY: "127.0.0.1" }, { ...usualLimits, perMinute: 5 });
  const ask = (address: string) => trusting.inject({ url: "/api/me", headers: { "x-forwarded-for": address } });
  const flood: number[] = [];
  for (let times = 0; times < 8; times += 1) flood.push((await ask("192.0.2.8")).statusCode);
  expect(flood).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  expect((await ask("192.0.2.9")).statusCode).toBe(200);
});

test("the usual limit leaves a hundred computers behind one address thirty requests a minute each", () => {
  expect(usualLimits.perMinute / 100).toBeGreaterThanOrEqual(30);
});
