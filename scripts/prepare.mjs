// What every command needs before it starts: a Node that is new enough, the libraries, the built program.
// Plain Node without libraries: this runs when nothing is installed yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Nền Nếp cần Node.js 20.19 trở lên, máy này có ${process.versions.node}. Cài bản mới tại https://nodejs.org rồi chạy lại.`);
  process.exit(1);
}

/** Installs when something is missing. Tools for building are asked for only when they will be used. */
export function ensureInstalled({ withTools }) {
  if (isInstalled(withTools)) return;
  console.error("Đang cài các thư viện …");
  // Not `npm ci`: it refuses a lock file that cannot name the builds of other systems which a registry does not carry.
  runNpm(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", withTools ? "--include=dev" : "--omit=dev"]);
}

/** Builds the web client and the server when their sources changed since the last build. */
export function ensureBuilt() {
  const wanted = hashOfSources();
  const stamp = join(root, "dist", "built-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  ensureInstalled({ withTools: true });
  console.error("Đang dựng chương trình …");
  // Built aside and moved in one step, so that a running server never sees half a build.
  const aside = `dist.${process.pid}`;
  try {
    runTool("vite/bin/vite.js", ["build", "--outDir", `${aside}/web`, "--logLevel", "warn"]);
    runTool("vite/bin/vite.js", ["build", "--ssr", "--outDir", `${aside}/server`, "--logLevel", "warn"]);
    writeFileSync(join(root, aside, "built-from"), wanted);
    if (existsSync(join(root, "dist"))) renameSync(join(root, "dist"), join(root, `${aside}.old`));
    renameSync(join(root, aside), join(root, "dist"));
  } finally {
    rmSync(join(root, aside), { recursive: true, force: true });
    rmSync(join(root, `${aside}.old`), { recursive: true, force: true });
  }
}

/** For a command that runs the program itself: everything is there, or the command ends with the reason. */
export function prepareProgram() {
  requireNode();
  try {
    // Building installs its tools and all else at once; what is built already needs no tools.
    ensureBuilt();
    ensureInstalled({ withTools: false });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  process.env.NODE_ENV ??= "production";
  process.setSourceMapsEnabled(true);
}

/** Runs a tool from node_modules under this Node; ends the program when it fails. */
export function runTool(file, args, options = {}) {
  finish(
    spawnSync(process.execPath, [join(root, "node_modules", file), ...args], { cwd: root, stdio: ["ignore", 2, 2], ...options }),
    file,
  );
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  finish(done, "npm");
}

function finish(done, name) {
  if (done.status === 0) return;
  throw new Error(`${name} không chạy xong${done.error ? `: ${done.error.message}` : ` (mã ${done.status ?? done.signal})`}.`);
}

// npm keeps beside the libraries a list of what it installed; it must name the versions of package-lock.json.
function isInstalled(withTools) {
  const list = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, "utf8")).packages;
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(([path, { version, dev, optional, devOptional, peer }]) => {
    if (path === "" || installed[path]?.version === version) return true;
    const mayLack = optional || devOptional || peer || (dev && !withTools);
    return mayLack && !installed[path];
  });
}

function hashOfSources() {
  const hash = createHash("sha256");
  const files = ["index.html", "package.json", "package-lock.json", "vite.config.ts", ...listFiles("src")];
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function listFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
