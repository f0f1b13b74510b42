// Runs a program to its end, under the database's account where we are root.
import { spawn } from "node:child_process";
import type { OsAccount } from "./embedded-account.ts";

interface Finished {
  code: number | null;
  output: string;
}

export async function run(file: string, args: readonly string[], account: OsAccount | null, cwd = "/"): Promise<Finished> {
  return await new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: process.platform === "win32" ? undefined : cwd,
      env: { ...process.env, LC_ALL: "C", LANG: "C", TZ: "UTC", PGDATA: "" },
      stdio: ["ignore", "pipe", "pipe"],
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Does the binary start under this account? */
export async function canRun(binary: string, account: OsAccount | null): Promise<boolean> {
  return (await run(binary, ["--version"], account)).code === 0;
}

/** May the account go through to this folder? */
export async function canEnter(folder: string, account: OsAccount): Promise<boolean> {
  return (await run("/bin/sh", ["-c", 'cd "$0"', folder], account)).code === 0;
}
