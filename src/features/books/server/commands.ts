import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { AppError } from "#contract/errors.ts";
import type { CommandContext, Open } from "#server/commands.ts";
import type { Reader } from "#server/db/connect.ts";
import { periodText, readCode, shortCode } from "../rules.ts";
import { checksumOf } from "./close-book.ts";
import { type FoundClosing, findClosing, findClosingByCode } from "./queries.ts";

/** `npx nennep check book FILE-OR-CODE`: exit code 1 when the book is not the one that was closed. */
export function bookCommands(program: Command, open: Open): void {
  const check = program.commands.find((command) => command.name() === "check") ?? program.command("check");
  check
    .command("book")
    .description("đối chiếu một sổ đã in với bản khóa đang lưu")
    .argument("<tệp hoặc mã>", "tệp .pdf đã in, hoặc mã kiểm tra ghi ở chân trang")
    .action((asked: string) => open((ctx) => checkBook(ctx, asked)));
}

async function checkBook(ctx: CommandContext, asked: string): Promise<void> {
  const isFile = existsSync(asked);
  const { closing, problems } = isFile ? await checkFile(ctx.db, readFileSync(asked)) : await checkCode(ctx.db, asked);
  if (closing) {
    const { name, place, period, edition, closedBy, checksum } = closing;
    ctx.print(
      `${name}, ${place}, ${periodText(period)}, khóa lần ${edition}, người khóa: ${closedBy}. Mã kiểm tra ${shortCode(checksum)}.`,
    );
  }
  for (const problem of problems) ctx.print(problem);
  if (problems.length > 0) process.exitCode = 1;
  else ctx.print(isFile ? "Đúng: tệp và các dòng khớp bản khóa." : "Đúng: mã và các dòng khớp bản khóa. So các trang giấy với bản in lại.");
}

export interface Checked {
  closing: FoundClosing | undefined;
  /** What does not agree, in words; empty when all does. */
  problems: string[];
}

/** A printed file: it must be one that was given out, carry the checksum of a closing, and that closing must still be whole. */
export async function checkFile(reader: Reader, file: Buffer): Promise<Checked> {
  const carried = /\(([0-9a-f]{64})\)/.exec(file.toString("latin1"))?.[1];
  const print = await reader
    .selectFrom("book_prints")
    .select("closing_id as closingId")
    .where("file_checksum", "=", createHash("sha256").update(file).digest("hex"))
    .executeTakeFirst();
  const closing = print ? await findClosing(reader, print.closingId) : carried ? await findClosingByCode(reader, carried) : undefined;
  if (!closing) return { closing, problems: ["Không có lần khóa sổ nào ứng với tệp này."] };
  const problems = print ? [] : ["Tệp không phải bản chương trình đã in ra: nội dung tệp đã bị sửa sau khi in."];
  if (carried !== closing.checksum) problems.push("Mã ghi trong tệp khác mã của bản khóa.");
  return { closing, problems: [...problems, ...rowProblems(closing)] };
}

/** A code typed from paper. */
export async function checkCode(reader: Reader, typed: string): Promise<Checked> {
  const signs = readCode(typed);
  if (!signs) throw new AppError("invalid", "malformed", "Không có tệp này, và mã kiểm tra gồm 12 ký tự 0–9, A–F ghi ở chân trang.");
  const closing = await findClosingByCode(reader, signs);
  return closing ? { closing, problems: rowProblems(closing) } : { closing, problems: ["Không có lần khóa sổ nào mang mã này."] };
}

function rowProblems(closing: FoundClosing): string[] {
  const problems: string[] = [];
  if (checksumOf(closing) !== closing.checksum) problems.push("Các dòng đang lưu không khớp mã: bản khóa đã bị sửa trong cơ sở dữ liệu.");
  if (closing.rowCount !== (closing.parts[0]?.rows.length ?? 0)) problems.push(`Số dòng đang lưu khác lúc khóa: ${closing.rowCount}.`);
  return problems;
}
