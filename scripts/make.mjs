// npm run make: writes again what is made from something else: tables.ts, schema.sql, docs/permissions.md.
import { ensureInstalled, requireNode, runTool } from "./prepare.mjs";

requireNode();
ensureInstalled({ withTools: true });
runTool("tsx/dist/cli.mjs", ["scripts/make-files.ts"]);
