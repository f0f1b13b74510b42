// A bloc as its office brings it in: the three files of 2018, and before them an invented year of sittings, in the same shape.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { sql } from "kysely";
import type { Role } from "#contract/permissions.ts";
import { importCommands } from "#features/imports/server/commands.ts";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import type { Open } from "#server/commands.ts";
import { readConfig } from "#server/config.ts";
import type { Database } from "#server/db/connect.ts";
import { writeXlsx } from "#server/files/xlsx-write.ts";
import { hashPassword } from "#server/http/password.ts";
import type { Filling } from "./database.ts";
import { blocFolder } from "./import-office.ts";

const now = new Date("2018-07-02T02:30:00Z");
export const accountPassword = "mot-mat-khau-dai";

/** User name, role and the code of the place; a cell is the first one below the place. */
const accounts: readonly [userName: string, displayName: string, role: Role, place: string][] = [
  ["vanphong", "Lê Thị Ánh", "office", "ĐUK"],
  ["vp.taichinh", "Đặng Quốc Bảo", "office", "DB02"],
  ["vp.tuphap", "Vũ Hải Yến", "office", "DB03"],
  ["bt.taichinh", "Phan Văn Đạt", "cell-secretary", "DB02"],
  ["bt.tuphap", "Ngô Thúy Hằng", "cell-secretary", "DB03"],
];

export const twoYears: Filling = {
  name: "two_years",
  fill: async (db) => {
    await syncShippedRegulations(db, now);
    const folder = await mkdtemp(join(tmpdir(), "nennep-two-years-"));
    const open: Open = (work) =>
      work({
        ...{ db, config: { ...readConfig({}), dataFolder: folder }, now, today: "2018-07-02" },
        ...{ print: () => undefined, note: () => undefined },
      });
    const bring = async (...words: string[]) => {
      const program = new Command().exitOverride();
      importCommands(program, open);
      await program.parseAsync(["import", ...words], { from: "user" });
    };
    const file = (name: string) => join(blocFolder, name);
    await bring("organisations", file("01-to-chuc-dang.xlsx"));
    await bring("members", file("02-danh-sach-dang-vien.xlsx"), "--as-of", "2018-06-30", "--skip-bad");
    await bring("meetings", file("03-sinh-hoat-chi-bo.xlsx"));
    const before = join(folder, "nam-truoc.xlsx");
    await writeFile(before, await inventYear(db, 2017));
    await bring("meetings", before);
    process.exitCode = 0; // the members' list has bad rows, which the command tells
    await openAccounts(db);
    await sql`insert into terms (organisation_id, kind, name, valid, source, created_at)
      select id, 'committee', '2015-2020', '[2015-08-01,)', 'Nghị quyết đại hội', ${now} from organisations`.execute(db);
    await rm(folder, { recursive: true });
  },
};

const titles = [
  ...["STT", "Chi bộ", "Tháng", "Ngày họp", "Hình thức", "Bắt đầu", "Thời lượng (phút)", "Tổng số ĐV", "Miễn SH", "Có mặt"],
  ...["Vắng có lý do", "Vắng không lý do", "Số phát biểu", "Chuyên đề", "Điểm tự chấm", "Ghi chú"],
];

/** Sittings of every cell in every month but some, as a list of an office; the same at each run. */
async function inventYear(db: Database, year: number): Promise<Buffer> {
  const cells = await db.selectFrom("organisations").select(["id", "name"]).where("is_cell", "=", true).orderBy("id").execute();
  const rows = cells.flatMap(({ id, name }) =>
    Array.from({ length: 12 }, (_, at) => at + 1)
      .filter((month) => (id * 5 + month) % 13 !== 0)
      .map((month) => {
        const [total, exempt, excused] = [9 + (id % 7), id % 5 === 0 ? 1 : 0, (id + month) % 3];
        const present = total - exempt - excused;
        const two = String(month).padStart(2, "0");
        const isThematic = (id + month) % 4 === 0;
        return [
          ...[
            name,
            `${two}/${year}`,
            `05/${two}/${year}`,
            isThematic ? "Thường kỳ + chuyên đề" : "Thường kỳ",
            "14:00",
            85 + ((id * month) % 40),
          ],
          ...[
            total,
            exempt,
            present,
            excused,
            0,
            Math.floor(present * 0.4),
            isThematic ? "Học tập và làm theo" : "",
            60 + ((id * 7 + month * 5) % 40),
            "",
          ],
        ];
      }),
  );
  const columns = titles.map((title) => ({
    title,
    type: /phút|Tổng|Miễn|Có mặt|Vắng|phát biểu|Điểm/.test(title) ? ("number" as const) : ("text" as const),
  }));
  const sheet = {
    name: "Sinh hoạt",
    heading: [`TỔNG HỢP SINH HOẠT CHI BỘ NĂM ${year}`],
    columns,
    rows: rows.map((row, at) => [String(at + 1), ...row]),
  };
  return writeXlsx([sheet]);
}

async function openAccounts(db: Database): Promise<void> {
  const passwordHash = await hashPassword(accountPassword);
  for (const [userName, displayName, role, code] of accounts) {
    const place = await db.selectFrom("organisations").select("id").where("code", "=", code).executeTakeFirstOrThrow();
    const cell = await db
      .selectFrom("organisations")
      .select("id")
      .where("parent_id", "=", place.id)
      .orderBy("id")
      .executeTakeFirstOrThrow();
    const { id } = await db
      .insertInto("accounts")
      .values({ user_name: userName, display_name: displayName, password_hash: passwordHash, must_change_password: false, created_at: now })
      .returning("id")
      .executeTakeFirstOrThrow();
    const organisationId = role === "cell-secretary" ? cell.id : place.id;
    await db
      .insertInto("account_roles")
      .values({ account_id: id, role, organisation_id: organisationId, valid: "[2018-01-01,)" })
      .execute();
  }
}
