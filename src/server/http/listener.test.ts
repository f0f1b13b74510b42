// On real sockets: clients that drip, and HTTPS by files.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as connectSecurely } from "node:tls";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { openHttp } from "./open-http.ts";
import { followCertificate, readCertificate } from "./tls.ts";

const folder = mkdtempSync(join(tmpdir(), "nennep-tls-"));
afterAll(() => rmSync(folder, { recursive: true }));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listen(env: Record<string, string>, limits: Limits): Promise<{ http: FastifyInstance; port: number }> {
  const http = await openHttp({ ...readConfig(env), logLevel: "silent" }, limits);
  http.post("/api/enter", () => ({ entered: true }));
  await http.listen({ port: 0, host: "127.0.0.1" });
  closing.push(() => http.close());
  return { http, port: (http.server.address() as AddressInfo).port }; // it listens on a port
}

/** Sends the pieces one after the other and says what came back and whether the server hung up within two seconds. */
async function drip(port: number, pieces: string[], every: number): Promise<{ answer: string; closed: boolean }> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  const closed = new Promise<boolean>((resolve) => socket.on("close", () => resolve(true)).on("error", () => {}));
  socket.on("data", (piece) => (answer += piece));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  const ended = await Promise.race([closed, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000))]);
  socket.destroy();
  return { answer, closed: ended };
}

describe("a slow client is let go", () => {
  const short: Limits = { ...usualLimits, headers: 300, jsonBody: 300, request: 10_000, silence: 400, lookEvery: 50 };
  const head = "POST /api/enter HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n";

  test("who drips headers", async () => {
    const { port } = await listen({}, short);
    const { answer, closed } = await drip(port, [head, ...Array<string>(12).fill("X-A: b\r\n")], 60);
    expect(closed).toBe(true);
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
  });

  test("who drips a body", async () => {
    const { port } = await listen({}, short);
    const { answer, closed } = await drip(port, [`${head}\r\n{`, ...Array<string>(12).fill(" ")], 60);
    expect(closed).toBe(true);
    expect(answer).not.toContain("entered");
  });

  test("who opens a connection and says nothing", async () => {
    const { port } = await listen({}, short);
    expect((await drip(port, [], 0)).closed).toBe(true);
  });

  test("and the others are answered meanwhile", async () => {
    const { port } = await listen({}, short);
    const slow = Promise.all(Array.from({ length: 50 }, () => drip(port, [head], 100)));
    const answer = await fetch(`http://127.0.0.1:${port}/api/enter`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(answer.status).toBe(200);
    expect((await slow).every(({ closed }) => closed)).toBe(true);
  });
});

describe("HTTPS by files", () => {
  const certificate = (name: string) => {
    const [certFile, keyFile] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
    const request = [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-days",
      "1",
      "-subj",
      `/CN=${name}`,
    ];
    execFileSync("openssl", [...request, "-keyout", keyFile, "-out", certFile], { stdio: "ignore" });
    return { certFile, keyFile };
  };

  /** The name on the certificate that a new connection gets. */
  const nameAt = (port: number, options: object = {}) =>
    new Promise<string>((resolve, reject) => {
      const socket = connectSecurely({ port, host: "127.0.0.1", rejectUnauthorized: false, ...options }, () => {
        resolve(String(socket.getPeerCertificate().subject.CN));
        socket.destroy();
      }).on("error", reject);
    });

  test("answers over TLS 1.2 and later with a cookie for HTTPS, not over older ones", async () => {
    const { certFile, keyFile } = certificate("nennep.example");
    const { port } = await listen({ TLS_CERT: certFile, TLS_KEY: keyFile }, usualLimits);
    expect(await nameAt(port)).toBe("nennep.example");
    const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" };
    await expect(nameAt(port, old)).rejects.toThrow();
  });

  test("a renewed certificate is used without a restart, and a broken one is not", async () => {
    const files = certificate("before");
    const server = createSecureServer(readCertificate(files));
    followCertificate(server, files, 20);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as AddressInfo; // it listens on a port
    expect(await nameAt(port)).toBe("before");
    writeFileSync(files.certFile, "-----BEGIN CERTIFICATE-----");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await nameAt(port)).toBe("before");
    const renewed = certificate("after");
    copyFileSync(renewed.keyFile, files.keyFile);
    copyFileSync(renewed.certFile, files.certFile);
    await expect.poll(() => nameAt(port)).toBe("after");
  });

  test("files that are missing or do not belong together are told in a sentence", async () => {
    const [one, other] = [certificate("one"), certificate("other")];
    const start = (cert: string, key: string) => openHttp({ ...readConfig({ TLS_CERT: cert, TLS_KEY: key }), logLevel: "silent" });
    await expect(start(join(folder, "khong-co.pem"), one.keyFile)).rejects.toThrow("Không đọc được tệp của TLS_CERT");
    await expect(start(one.certFile, other.keyFile)).rejects.toThrow("TLS_CERT và TLS_KEY không hợp nhau");
  });
});
