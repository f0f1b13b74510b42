#!/usr/bin/env node
// npx nennep …: the command line; installs and builds what is missing first.
import { prepareProgram } from "../scripts/prepare.mjs";

prepareProgram();
await import("../dist/server/cli.js");
