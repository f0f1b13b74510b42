// The words of a PDF, read in a thread of its own: a hostile file may take its memory and its minute, not the server's.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

const mostPages = 500;
const longest = 60_000;
const mostMegabytes = 512;

const require = createRequire(import.meta.url);

/** The text of its first 500 pages; empty for a scan, a locked file, or one that cannot be read in a minute. */
export function wordsOfPdf(content: Buffer): Promise<string> {
  const library = pathToFileURL(require.resolve("unpdf")).href;
  const worker = new Worker(program, {
    eval: true,
    workerData: { library, content, mostPages },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (text: string) => {
      clearTimeout(timer);
      resolve(text);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(""), longest);
    worker.once("message", (text: unknown) => end(typeof text === "string" ? text : ""));
    worker.once("error", () => end(""));
    worker.once("exit", () => end(""));
  });
}

/** Runs inside the thread, as text: it must be found from the bundled server as from the sources. */
const program = `
const { parentPort, workerData } = require("node:worker_threads");
(async () => {
  const { getDocumentProxy } = await import(workerData.library);
  const pdf = await getDocumentProxy(new Uint8Array(workerData.content), { isEvalSupported: false });
  const pages = [];
  for (let at = 1; at <= Math.min(pdf.numPages, workerData.mostPages); at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? "\\n" : "")).join(""));
  }
  parentPort.postMessage(pages.join("\\n"));
})();`;
