// The source files and what each imports, for the two structure checks. Plain Node: reads text, no parser.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const aliases = {
  "#contract/": "src/contract/",
  "#features/": "src/features/",
  "#server/": "src/server/",
  "#web/": "src/web/",
  "#test/": "test/",
};

/** @returns {{ path: string, text: string, imports: { from: string, target: string | null, typeOnly: boolean, lazy: boolean }[] }[]} */
export function readSources(folder = "src") {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: /\.(ts|tsx|mjs)$/.test(path) ? findImports(path, text) : [] };
    });
}

function findImports(path, text) {
  const code = text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, "");
  const found = [
    ...[...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm)].map(([, type, from]) => ({
      from,
      typeOnly: Boolean(type),
    })),
    ...[...code.matchAll(/\bimport\(\s*["']([^"']+)["']/g)].map(([, from]) => ({ from, typeOnly: false, lazy: true })),
  ];
  return found.map((one) => ({ ...one, target: resolveImport(path, one.from) }));
}

/** The file in this repository, or null for a library. */
function resolveImport(path, from) {
  if (from.startsWith(".")) return posix.normalize(posix.join(dirname(path), from)).replace(/\?.*$/, "");
  const alias = Object.keys(aliases).find((start) => from.startsWith(start));
  return alias ? aliases[alias] + from.slice(alias.length) : null;
}
