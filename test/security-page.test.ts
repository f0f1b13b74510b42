// docs/security.md against the numbers of OWASP ASVS 5.0, levels 1 and 2, and against the files that it names.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPackageRoot } from "#server/config.ts";

const root = findPackageRoot();
const page = readFileSync(join(root, "docs", "security.md"), "utf8");

/** Sections of the standard with the requirements of levels 1 and 2 in each: what is left out is level 3. */
const asked: Record<string, readonly number[]> = {
  ...{ "1.1": upTo(2), "1.2": upTo(9), "1.3": upTo(11), "1.4": upTo(3), "1.5": upTo(2) },
  ...{ "2.1": upTo(3), "2.2": upTo(3), "2.3": upTo(4), "2.4": [1] },
  ...{ "3.2": upTo(2), "3.3": upTo(4), "3.4": upTo(6), "3.5": upTo(5), "3.7": upTo(2) },
  ...{ "4.1": upTo(3), "4.2": [1], "4.3": upTo(2), "4.4": upTo(4) },
  ...{ "5.1": [1], "5.2": upTo(3), "5.3": upTo(2), "5.4": upTo(3) },
  ...{ "6.1": upTo(3), "6.2": upTo(12), "6.3": upTo(4), "6.4": upTo(4), "6.5": upTo(5), "6.6": upTo(3), "6.8": upTo(4) },
  ...{ "7.1": upTo(3), "7.2": upTo(4), "7.3": upTo(2), "7.4": upTo(5), "7.5": upTo(2), "7.6": upTo(2) },
  ...{ "8.1": upTo(2), "8.2": upTo(3), "8.3": [1], "8.4": [1] },
  ...{ "9.1": upTo(3), "9.2": upTo(4) },
  ...{ "10.1": upTo(2), "10.2": upTo(2), "10.3": upTo(4), "10.4": upTo(11), "10.5": upTo(5), "10.6": upTo(2), "10.7": upTo(3) },
  ...{ "11.1": upTo(2), "11.2": upTo(3), "11.3": upTo(3), "11.4": upTo(4), "11.5": [1], "11.6": [1] },
  ...{ "12.1": upTo(3), "12.2": upTo(2), "12.3": upTo(4) },
  ...{ "13.1": [1], "13.2": upTo(5), "13.3": upTo(2), "13.4": upTo(5) },
  ...{ "14.1": upTo(2), "14.2": upTo(4), "14.3": upTo(3) },
  ...{ "15.1": upTo(3), "15.2": upTo(3), "15.3": upTo(7) },
  ...{ "16.1": [1], "16.2": upTo(5), "16.3": upTo(4), "16.4": upTo(3), "16.5": upTo(3) },
  ...{ "17.1": [1], "17.2": upTo(4), "17.3": upTo(2) },
};

test("every requirement of levels 1 and 2 has its line, once, with how it stands", () => {
  const lines = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| (\S)/gm)].map(([, number, mark]) => ({ number, mark }));
  const wanted = Object.entries(asked).flatMap(([section, numbers]) => numbers.map((number) => `${section}.${number}`));
  const webRtc = wanted.filter((number) => number.startsWith("17."));
  expect(lines.map(({ number }) => number)).toEqual(wanted.filter((number) => !webRtc.includes(number)));
  expect(page).toContain(`${webRtc.join(", ")}: –`);
  expect(new Set(lines.map(({ mark }) => mark))).toEqual(new Set(["✓", "◐", "○", "–"]));
});

test("every file that is named as evidence is there", () => {
  const named = [...page.matchAll(/`((?:src|test|docs|scripts|e2e)\/[^`]+)`/g)].map(([, path]) => path ?? "");
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}
