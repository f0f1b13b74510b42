// Every library, also those of libraries, may be passed on with ours under Apache-2.0. Reads the lock file; asks nobody.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

const free = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MIT/X11",
  "OFL-1.1",
];
const alsoFree = ["Python-2.0", "Unlicense", "Zlib"];
/** Changed files of these would have to stay open; we change none, and only build and test with them. */
const forTools = ["MPL-2.0"];
/** Say nothing in package.json: why each is taken all the same. */
const known = {
  buffers: "0.1.1, by the author of chainsaw (MIT/X11) beside which it stands; part of exceljs' reader, which we never call",
  "png-js": "MIT by the LICENSE file in it; reads pictures for pdfkit under pdfmake",
};

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const problems = Object.entries(packages).flatMap(([path, { license, dev }]) => {
  const name = path.split("node_modules/").at(-1);
  if (name === "" || name in known) return [];
  const allowed = new Set([...free, ...alsoFree, ...(dev ? forTools : [])]);
  return isAllowed(license ?? "", allowed) ? [] : [`${name}: ${license ?? "no licence named"}`];
});
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

/** "(MIT OR GPL-3.0-or-later)": one of them is enough; "(MIT AND Zlib)": all of them must do. */
function isAllowed(expression, allowed) {
  const plain = expression.replace(/[()]/g, "");
  if (plain.includes(" AND ")) return plain.split(" AND ").every((one) => allowed.has(one));
  return plain.split(" OR ").some((one) => allowed.has(one));
}
