// npm run bench: builds, then measures the program beside the floor, the raw SQL of the same answer in the same run.
import { ensureBuilt, ensureInstalled, requireNode, runTool } from "./prepare.mjs";

requireNode();
ensureInstalled({ withTools: true });
ensureBuilt();
runTool("tsx/dist/cli.mjs", ["bench/run.ts", ...process.argv.slice(2)], { stdio: "inherit" });
