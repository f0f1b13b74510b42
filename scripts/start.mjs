// npm start and npm run demo: install and build what is missing, then be the server (in this very process).
import { prepareProgram } from "./prepare.mjs";

prepareProgram();
await import("../dist/server/main.js");
