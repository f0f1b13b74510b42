// npm run dev: the server starts again at every change (tsx), the pages change in place (Vite).
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, requireNode, root } from "./prepare.mjs";

requireNode();
ensureInstalled({ withTools: true });
const programs = [
  ["tsx/dist/cli.mjs", "watch", "--clear-screen=false", "src/server/main.ts", ...process.argv.slice(2)],
  ["vite/bin/vite.js"],
];
const running = programs.map(([file, ...args]) =>
  spawn(process.execPath, [join(root, "node_modules", file), ...args], { cwd: root, stdio: "inherit" }),
);

function stopAll() {
  for (const child of running) child.kill("SIGTERM");
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stopAll);
for (const child of running) child.on("exit", stopAll);
