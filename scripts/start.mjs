// npm start and npm run demo: install and build what is missing, then be the server (in this very process).
import { ensureBuilt, ensureInstalled, requireNode } from "./prepare.mjs";

requireNode();
try {
  ensureInstalled({ withTools: false });
  ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV ??= "production";
process.setSourceMapsEnabled(true);
await import("../dist/server/main.js");
