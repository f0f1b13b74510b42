// docs/nginx.conf as it stands, with other ports and a certificate of its own, before the whole program.
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as requestPlainly } from "node:http";
import { request } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { buildApp } from "#server/app.ts";
import { now, openWorld, password, type World } from "#test/world.ts";
import { readConfig } from "../config.ts";

const isInstalled = spawnSync("nginx", ["-v"]).error === undefined;
const name = "nennep.tinh.example";

interface Heard {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

describe.skipIf(!isInstalled)("behind nginx", () => {
  const folder = mkdtempSync(join(tmpdir(), "nennep-nginx-"));
  let world: World;
  let nginx: ChildProcess;
  let ports: { plain: number; secure: number };

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    world = await openWorld();
    const config = { ...world.app.routes.config, ...pick(readConfig({ TRUSTED_PROXY: "127.0.0.1", PUBLIC_URL: `https://${name}` })) };
    const { http } = await buildApp(config, world.db, () => now);
    http.get("/api/probe", ({ ip, protocol, host }) => ({ ip, protocol, host }));
    await http.listen({ port: 0, host: "127.0.0.1" });
    ports = { plain: await freePort(), secure: await freePort() };
    nginx = startNginx((http.server.address() as AddressInfo).port); // it listens on a port
    await vi.waitFor(() => ask("/api/health"), { timeout: 20_000 });
    return async () => {
      nginx.kill("SIGTERM");
      await http.close();
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the program sees the caller, HTTPS and the name; what a caller forges is thrown away", async () => {
    const forged = { "x-forwarded-for": "8.8.8.8", "x-forwarded-proto": "http", "x-forwarded-host": "evil.example" };
    const { text, headers } = await ask("/api/probe", { headers: forged });
    expect(JSON.parse(text)).toEqual({ ip: "127.0.0.1", protocol: "https", host: name });
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(headers.server).toBe("nginx");
  });

  test("a person signs in, with a cookie that only this host gets, over HTTPS only", async () => {
    const body = JSON.stringify({ userName: "office", password });
    const own = { "content-type": "application/json", origin: `https://${name}`, "sec-fetch-site": "same-origin" };
    const entered = await ask("/api/session", { method: "POST", headers: own, body });
    expect([entered.status, entered.text.slice(0, 200)]).toEqual([200, expect.stringContaining("account")]);
    const cookie = String(entered.headers["set-cookie"]);
    expect(cookie).toMatch(/^__Host-nennep_session=[^;]+;.*; HttpOnly; Secure; SameSite=Lax$/);
    const session = await ask("/api/session", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(JSON.parse(session.text).session.account.userName).toBe("office");
    const foreign = await ask("/api/session", { method: "POST", headers: { ...own, origin: `http://${name}` }, body });
    expect(foreign.status).toBe(403);
  });

  test("a file of 25 MB arrives, one of 40 MB does not", async () => {
    const body = JSON.stringify({ userName: "office", password });
    const entered = await ask("/api/session", { method: "POST", headers: { "content-type": "application/json" }, body });
    const cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
    const send = (megabytes: number) => {
      const head = `--b\r\ncontent-disposition: form-data; name="input"\r\n\r\n{"organisationId":${world.unit.KHOI}}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="x.xlsx"\r\n\r\n`;
      const form = Buffer.concat([Buffer.from(head), Buffer.alloc(megabytes * 1024 * 1024, "a"), Buffer.from("\r\n--b--\r\n")]);
      return ask("/api/imports", { method: "POST", headers: { "content-type": "multipart/form-data; boundary=b", cookie }, body: form });
    };
    expect(JSON.parse((await send(25)).text)).toMatchObject({ reason: "not-xlsx" });
    expect((await send(31)).text).toContain("file-too-large");
    expect((await send(40)).status).toBe(413);
  });

  test("events of a stream pass at once, while the answer goes on", async () => {
    const body = JSON.stringify({ userName: "office", password });
    const entered = await ask("/api/session", { method: "POST", headers: { "content-type": "application/json" }, body });
    const cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
    const cell = { organisation_id: world.unit["DB1.1"], top_id: world.unit.KHOI, created_at: now, updated_at: now };
    const plan = { month: "2026-06-01", is_regular: true, is_thematic: false, meet_on: "2026-06-15", state: "planned" };
    const { id } = await world.db
      .insertInto("planned_meetings")
      .values({ ...cell, ...plan })
      .returning("id")
      .executeTakeFirstOrThrow();
    const heard = await new Promise<string>((resolve, reject) => {
      const ca = readFileSync(join(folder, "fullchain.pem"));
      const address = { host: "127.0.0.1", port: ports.secure, servername: name, ca, path: `/api/live-meetings/${id}/stream` };
      const sent = request({ ...address, headers: { host: name, cookie } }).on("error", reject);
      sent.on("response", (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
          if (!text.includes("event: state")) return;
          resolve(text);
          sent.destroy();
        });
      });
      sent.end();
    });
    expect(heard).toContain('"state":"planned"');
  });

  test("plain HTTP only leads to HTTPS, and another name to nothing", async () => {
    const { status, headers } = await ask("/o/1", { plain: true });
    expect([status, headers.location]).toEqual([301, `https://${name}/o/1`]);
    expect((await ask("/api/session", { plain: true })).status).toBe(403);
    await expect(ask("/", { as: "other.example" })).rejects.toThrow();
  });

  interface Asked {
    method?: string;
    headers?: Record<string, string>;
    body?: string | Buffer;
    plain?: boolean;
    as?: string;
  }

  function ask(path: string, { method = "GET", headers = {}, body, plain = false, as = name }: Asked = {}): Promise<Heard> {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const options = { host: "127.0.0.1", path, method, headers: { host: as, ...headers, ...length } };
    return new Promise((resolve, reject) => {
      const sent = plain
        ? requestPlainly({ ...options, port: ports.plain })
        : request({ ...options, port: ports.secure, servername: as, ca: readFileSync(join(folder, "fullchain.pem")) });
      sent.on("error", reject).on("response", async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString("utf8");
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
      sent.end(body);
    });
  }

  /** The example between the lines that Debian's nginx.conf puts around it. */
  function startNginx(port: number): ChildProcess {
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", join(folder, "privkey.pem")];
    const subject = ["-days", "1", "-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`, "-out", join(folder, "fullchain.pem")];
    execFileSync("openssl", ["req", "-x509", ...key, ...subject], { stdio: "ignore" });
    const example = readFileSync(join(world.app.routes.config.root, "docs", "nginx.conf"), "utf8")
      .replaceAll("/etc/ssl/nennep", folder)
      .replace("127.0.0.1:8080", `127.0.0.1:${port}`)
      .replaceAll(/listen 443\b/g, `listen 127.0.0.1:${ports.secure}`)
      .replace(/listen 80\b/, `listen 127.0.0.1:${ports.plain}`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path ${folder}/${what};`).join(" ");
    const user = process.getuid?.() === 0 ? "user root;" : "";
    const around = `${user} daemon off; pid ${folder}/pid; error_log stderr warn; events {} http { ${temporary} access_log off;\n${example}\n}`;
    const file = join(folder, "nginx.conf");
    writeFileSync(file, around);
    execFileSync("nginx", ["-t", "-q", "-c", file]);
    return spawn("nginx", ["-c", file], { stdio: "ignore" });
  }
});

function pick({ trustedProxies, publicUrl }: ReturnType<typeof readConfig>) {
  return { trustedProxies, publicUrl };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}
