// npm test: checks, build, then every test on the embedded PostgreSQL and, where one answers, on a server PostgreSQL too.
// With arguments (npm test -- src/features/meetings) only those tests, on the embedded one.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "./check.mjs";
import { findServerDatabase } from "./find-database.mjs";
import { ensureBuilt, ensureInstalled, requireNode, root } from "./prepare.mjs";

// Where e2e/program.ts looks for one too.
const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

requireNode();
ensureInstalled({ withTools: true });
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const outputs = mkdtempSync(join(tmpdir(), "nennep-results-"));

if (wanted.length > 0) {
  add(runTests("chosen tests", wanted, {}));
} else {
  title("Checks");
  add(check());
  add(build());
  add(
    runTests(
      "embedded PostgreSQL",
      ["unit", "server", ...journeys()].flatMap((project) => ["--project", project]),
      {},
    ),
  );
  await testOnServer();
}
rmSync(outputs, { recursive: true, force: true });
// Once more at the end: thousands of lines stand between a failure and the last line.
for (const failure of failures) console.log(`\n${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function build() {
  try {
    ensureBuilt();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** The browser journeys, where there is a browser. */
function journeys() {
  if (browsers.some((path) => existsSync(path))) return ["e2e"];
  console.log("\nNo Chromium here: the browser journeys are skipped. Debian: apt-get install chromium.");
  add({ passed: 0, failed: 0, skipped: readdirSync(join(root, "e2e")).filter((file) => file.endsWith(".test.ts")).length });
  return [];
}

async function testOnServer() {
  try {
    const server = await findServerDatabase();
    if (server) add(runTests(`server PostgreSQL ${server.version}`, ["--project", "server"], { NENNEP_TEST_DATABASE_URL: server.url }));
    else
      console.log(
        "\nNo server PostgreSQL answers here (DATABASE_URL, or a local one where databases may be made): tested on the embedded one only.",
      );
  } catch (error) {
    console.error(`DATABASE_URL: ${error.message}`);
    add({ passed: 0, failed: 1 });
  }
}

function runTests(name, args, env) {
  title(`Tests: ${name}`);
  const output = join(outputs, `${name.replace(/\W+/g, "-")}.json`);
  const done = spawnSync(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${output}`],
    // The program's own DATABASE_URL must not leak into tests of settings.
    { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, DATABASE_URL: "", NODE_ENV: "test", ...env } },
  );
  return count(name, output, done.status);
}

function count(name, output, status) {
  const result = readResult(output);
  if (!result) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not be loaded has no tests to count; it is one failure all the same.
  const broken = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  failures.push(...result.testResults.flatMap((file) => failuresOf(name, file)));
  const failed = result.numFailedTests + broken;
  const strayError = status !== 0 && failed === 0 ? 1 : 0;
  return { passed: result.numPassedTests, failed: failed + strayError, skipped: result.numPendingTests + result.numTodoTests };
}

/** What failed in one file, in words for the end of the run. */
function failuresOf(name, { name: path, status, message, assertionResults }) {
  if (status === "failed" && assertionResults.length === 0) return [`FAILED (${name}) ${path}\n${message}`];
  return assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => `FAILED (${name}) ${path}: ${test.fullName}\n${inOwnCode(test.failureMessages.join("\n")).slice(0, 2000)}`);
}

/** Without the lines of the stack that lie in libraries. */
function inOwnCode(message) {
  return message
    .split("\n")
    .filter((line) => !line.includes("/node_modules/"))
    .join("\n");
}

function readResult(output) {
  try {
    return JSON.parse(readFileSync(output, "utf8"));
  } catch {
    return null;
  }
}

function add({ passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function title(text) {
  console.log(`\n── ${text}`);
}
