// What a browser loads before the first page shows: the scripts of index.html and what they import at once, gzipped.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Weight {
  scripts: number;
  scriptKilobytes: number;
  styleKilobytes: number;
}

export async function weighFirstPage(root: string): Promise<Weight> {
  const web = join(root, "dist", "web");
  const html = await readFile(join(web, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file);
  const scripts = await withImports(
    web,
    named.filter((file) => file.endsWith(".js")),
  );
  const styles = named.filter((file) => file.endsWith(".css"));
  return { scripts: scripts.size, scriptKilobytes: await weigh(web, [...scripts]), styleKilobytes: await weigh(web, styles) };
}

/** The files and everything they import statically. */
async function withImports(web: string, files: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = await readFile(join(web, file), "utf8");
    for (const [, target = ""] of text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^"'()]*?["'](\.[^"']+\.js)["']/g))
      waiting.push(join(dirname(file), target));
  }
  return found;
}

async function weigh(web: string, files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(join(web, file)), { level: 9 }).length;
  return bytes / 1000;
}
