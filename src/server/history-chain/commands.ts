import type { Command } from "commander";
import { AppError } from "#contract/errors.ts";
import type { CommandContext, Open } from "../commands.ts";
import type { Transaction } from "../db/connect.ts";
import { checkHistory, type Finding } from "./check-history.ts";
import { findSeal, sealHistory } from "./seal-history.ts";

interface Options {
  seal?: boolean;
  against?: string;
}

/** `npx nennep check history [--seal] [--against NUMBER]`: exit code 1 when something was touched. */
export function historyCommands(program: Command, open: Open): void {
  program
    .command("check")
    .description("kiểm tra dữ liệu đã ghi")
    .command("history")
    .description("đối chiếu nhật ký thay đổi với chuỗi dấu vết, nêu dòng đầu tiên bị sửa, xóa hoặc chèn")
    .option("--seal", "niêm nhật ký đến lúc này, in ra một mã để giữ ngoài máy")
    .option("--against <mã>", "đối chiếu thêm với mã niêm đã giữ")
    .action((options: Options) => open((ctx) => checkAndSeal(ctx, options)));
}

async function checkAndSeal(ctx: CommandContext, { seal, against }: Options): Promise<void> {
  const number = against?.trim().toLowerCase();
  if (number !== undefined && !/^[0-9a-f]{64}$/.test(number))
    throw new AppError("invalid", "malformed", "Mã niêm gồm 64 ký tự 0–9, a–f. Chép lại đủ mã đã giữ.");
  const { state, sealedAt } = await ctx.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => ({ state: await checkHistory(tx), sealedAt: number === undefined ? undefined : await findSeal(tx, number) }));
  if (state.first) {
    ctx.print(`Nhật ký đã bị động vào: ${state.findings} chỗ. Chỗ đầu tiên: ${sentenceFor(state.first)}`);
    process.exitCode = 1;
  } else ctx.print(`Nhật ký nguyên vẹn: ${state.rows} dòng, ${state.links} mắt xích.`);
  if (sealedAt === null) {
    ctx.print("Không có lần niêm nào mang mã này: nhật ký không còn là nhật ký đã niêm.");
    process.exitCode = 1;
  } else if (sealedAt) ctx.print(`Khớp lần niêm ${sealedAt}: đến lúc đó không mất và không thay dòng nào.`);
  if (seal && process.exitCode !== 1)
    ctx.print(`Mã niêm: ${await ctx.db.transaction().execute((tx: Transaction) => sealHistory(tx, ctx.now))}`);
}

function sentenceFor({ what, historyId, line, strand }: Finding): string {
  const row = line
    ? `dòng ${historyId}, ghi lúc ${line.at}, ${line.by ?? "chương trình"}: ${line.action}, ${line.objectKind} số ${line.objectId}`
    : `dòng ${historyId}`;
  const sentences: Record<Finding["what"], string> = {
    changed: `${row} – nội dung đã bị sửa sau khi ghi.`,
    missing: `${row} – đã bị xóa.`,
    unchained: `${row} – được chèn ngoài chương trình.`,
    link: `mắt xích bắt đầu từ ${row} không khớp mắt xích trước nó (nhánh ${strand}).`,
    cut: `nhánh ${strand} không dừng ở chỗ đã ghi${historyId === null ? "" : `, sau dòng ${historyId}`}: phần cuối đã bị cắt hoặc thay.`,
    seal: strand === null ? "một lần niêm không còn khớp." : `một lần niêm không còn khớp: nhánh ${strand} ngắn hơn lúc niêm.`,
  };
  return sentences[what];
}
