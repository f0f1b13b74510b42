// npm run check: everything about the code that needs no database. `npm test` begins with it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, requireNode, root } from "./prepare.mjs";

const steps = [
  ["format and lint", "node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--max-diagnostics=30", "."],
  ["types: contract", "node_modules/typescript/bin/tsc", "-p", "tsconfig.contract.json"],
  ["types: server", "node_modules/typescript/bin/tsc", "-p", "tsconfig.server.json"],
  ["types: web", "node_modules/typescript/bin/tsc", "-p", "tsconfig.web.json"],
  ["structure", "scripts/check-structure.mjs"],
  ["cycles", "scripts/check-cycles.mjs"],
  ["licences", "scripts/check-licences.mjs"],
  ["unused code", "node_modules/knip/bin/knip.js", "--no-progress"],
];

/** Runs every step even when one fails; gives how many passed and failed. */
export function check() {
  const failed = steps.filter((step) => !runStep(step)).length;
  return { passed: steps.length - failed, failed };
}

function runStep([name, file, ...args]) {
  const started = performance.now();
  const done = spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, encoding: "utf8", maxBuffer: 64e6 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${done.status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (done.status !== 0) console.log(`${done.stdout}${done.stderr}`.trim());
  return done.status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  requireNode();
  ensureInstalled({ withTools: true });
  process.exit(check().failed === 0 ? 0 : 1);
}
