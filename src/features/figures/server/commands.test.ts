// The three files of an office go in by the command line, and every figure of the half-year comes out as that office counted it.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { beforeAll, describe, expect, test } from "vitest";
import { importCommands } from "#features/imports/server/commands.ts";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import type { Open } from "#server/commands.ts";
import { findPackageRoot, readConfig } from "#server/config.ts";
import { openTestDatabase } from "#test/database.ts";
import { whenDone } from "#test/when-done.ts";
import { figureCommands } from "./commands.ts";

const now = new Date("2018-07-10T02:00:00Z");
const folder = join(findPackageRoot(), "test", "data", "bloc-a");
const file = (name: string) => join(folder, name);
const expected = JSON.parse(readFileSync(file("expected.json"), "utf8")) as Record<string, number> & {
  scores: Record<string, number>;
  byMonth: Record<string, number>;
}; // the file beside

interface Line {
  code: string;
  value: number | null;
  numerator: number;
  denominator: number | null;
  org: string;
  from: string;
  to: string;
}

let run: (...words: string[]) => Promise<string>;
beforeAll(async () => {
  const { db } = await openTestDatabase();
  await syncShippedRegulations(db, now);
  const dataFolder = await mkdtemp(join(tmpdir(), "nennep-figures-"));
  whenDone(() => rm(dataFolder, { recursive: true }));
  run = async (...words) => {
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    const open: Open = (work) =>
      work({ db, config: { ...readConfig({}), dataFolder }, now, today: "2018-07-10", print, note: () => undefined });
    const program = new Command().exitOverride();
    importCommands(program, open);
    figureCommands(program, open);
    await program.parseAsync(words, { from: "user" });
    return printed.join("\n");
  };
  await run("import", "organisations", file("01-to-chuc-dang.xlsx"));
  await run("import", "members", file("02-danh-sach-dang-vien.xlsx"), "--as-of", "2018-06-30", "--skip-bad");
  await run("import", "meetings", file("03-sinh-hoat-chi-bo.xlsx"));
});

async function figures(period: string, ...more: string[]): Promise<Map<string, Line>> {
  const lines = JSON.parse(await run("figures", "--org", "ĐUK", "--period", period, "--json", ...more)) as Line[]; // printed by the command under test
  return new Map(lines.map((line) => [line.code, line]));
}

describe("the half-year of the bloc", () => {
  test("every figure equals the office's own", async () => {
    const found = await figures("2018-H1");
    const value = (code: string) => found.get(code)?.value;
    const counted = {
      units: value("org.units"),
      dangBoCoSo: value("org.base_committees"),
      chiBoCoSo: value("org.base_cells"),
      dangBoBoPhan: value("org.section_committees"),
      chiBoTrucThuoc: value("org.lower_cells"),
      cells: value("org.cells"),
      members: value("members.total"),
      women: value("members.women"),
      probationary: value("members.probationary"),
      exempt: value("members.exempt"),
      minorities: value("members.minorities"),
      regularMeetings: value("meetings.regular"),
      thematic: value("meetings.thematic"),
      expected: value("meetings.expected"),
      missing: value("meetings.missing"),
      cellsFull: value("cells.all_months"),
      cellsMissing2plus: value("cells.missing_2_plus"),
      present: found.get("meetings.attendance")?.numerator,
      base: found.get("meetings.attendance")?.denominator,
      excused: value("meetings.excused"),
      unexcused: value("meetings.unexcused"),
      spoke: found.get("meetings.spoke_share")?.numerator,
      meetingsOverHalfSpoke: value("meetings.over_half_spoke"),
      under90min: value("meetings.under_90_min"),
      meanMinutes: value("meetings.mean_minutes"),
    };
    expect(counted).toEqual(Object.fromEntries(Object.keys(counted).map((key) => [key, expected[key]])));
    expect({
      Tốt: value("meetings.class.tot"),
      Khá: value("meetings.class.kha"),
      "Trung bình": value("meetings.class.trung_binh"),
    }).toEqual(expected.scores);
    const text = (code: string) => `${value(code)?.toFixed(1).replace(".", ",")} %`;
    expect([text("meetings.attendance"), text("meetings.spoke_share")]).toEqual([expected.attendance, expected.spokeShare]);
  });

  test("months add up to it", async () => {
    for (const [month, held] of Object.entries(expected.byMonth)) {
      expect((await figures(`2018-0${month}`)).get("meetings.regular")?.value).toBe(held);
    }
  });

  test("as of an earlier day, with the place and days it was counted for", async () => {
    const found = await figures("2018-H1", "--as-of", "2018-03-31");
    expect(found.get("meetings.expected")).toMatchObject({ value: 3 * 243, org: "ĐUK", from: "2018-01-01", to: "2018-06-30" });
    expect(found.get("meetings.missing")?.value).toBe(3 * 243 - 228 - 228 - 232);
  });
});

test("what was typed wrongly is said plainly", async () => {
  await expect(run("figures", "--org", "KHONG", "--period", "2018")).rejects.toThrow(/Không có tổ chức đảng nào mang mã KHONG/);
  await expect(run("figures", "--org", "ĐUK", "--period", "2018-H3")).rejects.toThrow(/2018-Q3/);
  await expect(run("figures", "--org", "ĐUK", "--period", "2018", "--as-of", "2018-02-31")).rejects.toThrow(/không có trong lịch/);
});
