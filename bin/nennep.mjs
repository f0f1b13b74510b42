#!/usr/bin/env node
// npx nennep …: the command line; installs and builds what is missing first.
import { ensureBuilt, ensureInstalled, requireNode } from "../scripts/prepare.mjs";

requireNode();
try {
  ensureBuilt();
  ensureInstalled({ withTools: false });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV ??= "production";
process.setSourceMapsEnabled(true);
await import("../dist/server/cli.js");
