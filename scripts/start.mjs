// npm start and npm run demo: install and build what is missing, then be the server (in this very process).
import { ensureBuilt, ensureInstalled, requireNode } from "./prepare.mjs";

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
await import("../dist/server/main.js");
