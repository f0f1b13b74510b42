// The built program as its users run it: a process of its own, reached over HTTP.
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { demoSignIns } from "#server/demo/accounts.ts";
import type { Screen } from "./screens.ts";

export interface RunningServer {
  /** http://127.0.0.1:40123 */
  address: string;
  /** Milliseconds from start to the first answer. */
  readyIn: number;
  /** The length of the answer. */
  ask(screen: Pick<Screen, "path" | "body">): Promise<number>;
  /** Most memory the process ever held, in megabytes; null where the system does not tell. */
  peakMemory(): Promise<number | null>;
  stop(): Promise<void>;
}

export async function startServer(root: string, databaseUrl: string, folder: string): Promise<RunningServer> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, "dist", "server", "main.js")], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl, NENNEP_DATA: folder, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await addressOf(child);
  const readyIn = performance.now() - began;
  const cookie = await signIn(address);
  return {
    address,
    readyIn,
    async ask({ path, body }) {
      const sent = body && { method: "POST", body: JSON.stringify(body) };
      const headers = { cookie, ...(body && { "content-type": "application/json" }) };
      const answer = await fetch(`${address}${path}`, { ...sent, headers });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
      return text.length;
    },
    peakMemory: () => peakMemoryOf(child.pid ?? 0),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const [address] = /http:\/\/[^\s/]+/.exec(text) ?? [];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with code ${code}: ${text}`)));
  });
}

/** The cookie of the demo account of the office. */
async function signIn(address: string): Promise<string> {
  const office = demoSignIns.find(({ role }) => role === "office");
  const answer = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userName: office?.userName, password: office?.password }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export async function peakMemoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(status) ?? [];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}
