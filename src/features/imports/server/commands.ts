import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { Command } from "commander";
import { isRealDate } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import { findOrganisationByCode } from "#features/organisations/server/queries.ts";
import { systemScope } from "#server/access/scope.ts";
import type { CommandContext, Open } from "#server/commands.ts";
import { storeFile } from "#server/files/store.ts";
import { openXlsx } from "#server/files/xlsx-read.ts";
import { type ImportKind, importKindNames, importKinds } from "../rules.ts";
import { importFile } from "./import-file.ts";
import type { ImportOutcome } from "./read-row.ts";
import { findLayout, type SheetLayout } from "./read-sheet.ts";
import { saveImport } from "./writes.ts";

interface Options {
  asOf?: string;
  dryRun?: boolean;
  skipBad?: boolean;
  org?: string;
}

/** `npx nennep import organisations|members|meetings FILE [--as-of 2018-06-30] [--dry-run] [--skip-bad] [--org DB01]` */
export function importCommands(program: Command, open: Open): void {
  const command = program.command("import").description("nhập một tệp .xlsx: tổ chức đảng, đảng viên hoặc sinh hoạt chi bộ");
  for (const kind of importKinds) {
    command
      .command(kind)
      .argument("<tệp>", "tệp .xlsx")
      .description(`nhập danh sách: ${importKindNames[kind].toLowerCase()}`)
      .option("--as-of <ngày>", "danh sách có đến ngày này, dạng 2018-06-30")
      .option("--dry-run", "chỉ xem trước, không ghi gì")
      .option("--skip-bad", "bỏ qua các dòng chưa nhập được, nhập các dòng còn lại")
      .option("--org <mã>", "chỉ nhập vào tổ chức này và cấp dưới")
      .action((file: string, options: Options) => open((ctx) => runCommand(ctx, kind, file, options)));
  }
}

async function runCommand(ctx: CommandContext, kind: ImportKind, path: string, options: Options): Promise<void> {
  if (options.asOf !== undefined && !isRealDate(options.asOf))
    throw new AppError("invalid", "as-of", `Ngày "${options.asOf}" chưa đúng. Viết theo dạng 2018-06-30.`);
  const content = await readContent(path);
  const layout = await findLayout(await openXlsx(content), kind, null);
  const asOf = options.asOf ?? layout.asOf;
  if (kind === "members" && !asOf)
    throw new AppError("invalid", "no-as-of", "Danh sách này có đến ngày nào? Thêm --as-of, ví dụ --as-of 2018-06-30.");
  const place = await placeOf(ctx, options.org);
  ctx.note(
    `Trang "${layout.sheet}", dữ liệu từ dòng ${layout.header.firstRow}${asOf && kind === "members" ? `, có đến ngày ${asOf}` : ""}.`,
  );
  for (const { title, field } of layout.header.columns) if (!field) ctx.note(`Cột "${title}" không dùng đến.`);
  const stored = options.dryRun ? null : await storeFile(ctx.config, Readable.from([content]));
  const outcome = await importFile(
    {
      db: ctx.db,
      place,
      now: ctx.now,
      today: ctx.today,
      accountId: null,
      tell: async (done, total) => ctx.note(total === 0 ? `Đã đọc ${done} dòng` : `Đã ghi ${done}/${total} dòng`),
      after: async (tx, done) => {
        if (stored)
          await saveImport(tx, { kind, place, stored, layout, asOf, fileName: basename(path), now: ctx.now, accountId: null }, done);
      },
    },
    { content, kind, ...layoutOf(layout), asOf, write: !options.dryRun, skipBad: options.skipBad ?? false, rowsKnown: 0 },
  );
  report(ctx, outcome, options);
}

function layoutOf({ sheet, header, year }: SheetLayout) {
  return { sheet, firstRow: header.firstRow, columns: header.columns, year };
}

async function readContent(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new AppError("invalid", "no-file", `Không đọc được tệp ${path}. Kiểm tra đường dẫn.`);
  }
}

async function placeOf(ctx: CommandContext, code: string | undefined) {
  if (code === undefined) return null;
  const organisation = await findOrganisationByCode(ctx.db, code.normalize("NFC"));
  if (!organisation)
    throw new AppError("not-found", "unknown-organisation", `Không có tổ chức đảng nào mang mã ${code}. Xem lại mã ở cây tổ chức.`);
  return (await systemScope(ctx.db, ctx.today, organisation.id)).organisation;
}

/** Counts on standard output; refused rows too, so that they can be piped. A refused file ends with code 1. */
function report(ctx: CommandContext, outcome: ImportOutcome, { dryRun, skipBad }: Options): void {
  const { read, added, changed, same, refused } = outcome;
  ctx.print(`Đọc ${read} dòng: mới ${added}, sửa ${changed}, đã có ${same}, chưa nhập được ${refused}.`);
  for (const { row, column, value, reason } of outcome.bad)
    ctx.print(`Dòng ${row}, cột ${column}${value ? `, “${value}”` : ""}: ${reason}`);
  if (outcome.warnings.length > 0) ctx.print("Vẫn nhập được, nhưng nên xem lại:");
  for (const { row, reason } of outcome.warnings) ctx.print(`Dòng ${row}: ${reason}`);
  if (dryRun) ctx.print("Xem trước: chưa ghi dòng nào vào sổ.");
  else if (outcome.written) ctx.print(`Đã ghi ${added + changed} dòng vào sổ.`);
  else ctx.print("Chưa ghi dòng nào vào sổ. Sửa các dòng trên, hoặc thêm --skip-bad để chỉ nhập các dòng đúng.");
  if (refused > 0 && !(skipBad && outcome.written)) process.exitCode = 1;
}
