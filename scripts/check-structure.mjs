// The layout of docs/architecture.md: a slice is a closed list of files, and who may import whom. No list of exceptions.
import { readSources } from "./sources.mjs";

const longest = 300;

/** What may stand in a slice, by folder. A new name here needs a decision record. */
const closedList = {
  "": [/^README\.md$/, /^contract\.ts$/, /^rules(\.test)?\.ts$/, /^shipped\.ts$/],
  server: [
    /^(routes|queries|writes|figures|jobs|commands)\.ts$/,
    /^[a-z]+(-[a-z0-9]+)+(\.test)?\.ts$/,
    /^(queries|writes|figures|jobs|commands)\.test\.ts$/,
  ],
  web: [/^(routes\.tsx|hooks\.ts|messages\.ts)$/, /-(page|form|table|dialog|picker|panel|card|chart)(\.tsx|\.module\.css)$/],
};

/** The files that list the slices. */
const compositionRoots = new Set(["src/server/app.ts", "src/server/main.ts", "src/server/cli.ts", "src/web/router.tsx"]);

/** From which part to which parts; `own` is the same slice, `other` another one. */
const mayImport = {
  contract: ["contract"],
  "slice-shared": ["contract", "own/shared", "other/shared"],
  "slice-server": ["contract", "own/shared", "own/server", "other/shared", "other/offered", "kernel"],
  "slice-web": ["contract", "own/shared", "own/web", "other/shared", "other/picker", "shell"],
  kernel: ["contract", "kernel"],
  demo: ["contract", "kernel", "demo", "other/shared", "other/offered", "other/action"],
  shell: ["contract", "shell"],
};

const problems = [];
for (const source of readSources()) {
  checkPlace(source);
  checkLength(source);
  for (const { from, target } of source.imports) {
    if (target === null) checkLibrary(source.path, from);
    else if (!isTest(source.path) && !compositionRoots.has(source.path)) checkImport(source.path, target);
  }
}
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

function checkPlace({ path }) {
  const slice = sliceOf(path);
  if (!slice) return;
  const [folder, file] = slice.rest.includes("/") ? slice.rest.split("/") : ["", slice.rest];
  const known = slice.rest.split("/").length <= 2 && closedList[folder]?.some((name) => name.test(file));
  if (!known) problems.push(`${path}: not in the closed list of a slice (docs/architecture.md).`);
}

function checkLength({ path, text }) {
  const lines = text.split("\n").length - 1;
  if (/\.(ts|tsx)$/.test(path) && !path.endsWith("/tables.ts") && lines > longest)
    problems.push(`${path}: ${lines} lines, at most ${longest}.`);
}

function checkImport(path, target) {
  const from = partOf(path);
  const to = relation(path, target);
  if (from === null || to === null) problems.push(`${path}: ${target} lies in no known part.`);
  else if (!mayImport[from].includes(to)) problems.push(`${path}: ${from} may not import ${to} (${target}).`);
}

/** The contract and the rules run in the browser and on the server: only zod's small form there. */
function checkLibrary(path, from) {
  const part = partOf(path);
  if (isTest(path)) return;
  if ((part === "contract" || part === "slice-shared") && from !== "zod/mini")
    problems.push(`${path}: only zod/mini may be imported here, not ${from}.`);
  if ((part === "slice-web" || part === "shell") && (from.startsWith("node:") || from === "zod"))
    problems.push(`${path}: ${from} may not go to the browser.`);
}

function partOf(path) {
  const slice = sliceOf(path);
  if (slice) return slice.rest.startsWith("server/") ? "slice-server" : slice.rest.startsWith("web/") ? "slice-web" : "slice-shared";
  if (path.startsWith("src/contract/")) return "contract";
  if (path.startsWith("src/server/demo/")) return "demo";
  if (path.startsWith("src/server/")) return "kernel";
  return path.startsWith("src/web/") ? "shell" : null;
}

function relation(path, target) {
  const there = sliceOf(target);
  if (!there) return partOf(target);
  const near = sliceOf(path)?.slice === there.slice ? "own" : "other";
  if (!there.rest.includes("/")) return `${near}/shared`;
  if (near === "own") return `own/${there.rest.split("/")[0]}`;
  if (/^server\/(queries|writes|figures)\.ts$/.test(there.rest)) return "other/offered";
  if (/^server\/[a-z-]+\.ts$/.test(there.rest)) return "other/action";
  return /^web\/.*-picker\.tsx$/.test(there.rest) ? "other/picker" : `other/${there.rest}`;
}

/** A slice may have sub-slices with the same list: members/transfers/contract.ts. */
function sliceOf(path) {
  const match = /^src\/features\/((?:[a-z-]+)(?:\/(?!server\/|web\/)[a-z-]+(?=\/))*)\/(.+)$/.exec(path);
  return match ? { slice: match[1].split("/")[0], rest: match[2] } : null;
}

function isTest(path) {
  return path.endsWith(".test.ts");
}
