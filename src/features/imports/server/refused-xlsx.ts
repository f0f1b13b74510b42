import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { readStoredFile } from "#server/files/store.ts";
import { openXlsx, type XlsxFile } from "#server/files/xlsx-read.ts";
import { writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { cellText } from "../cells/rules.ts";
import type { downloadRefused as declared } from "../contract.ts";
import type { BadRow } from "../rules.ts";
import { findImport } from "./queries.ts";

/** The refused rows with the columns they came in and why: to put right and bring in again. */
export async function downloadRefused(ctx: ActionContext, { importId }: InputOf<typeof declared>): Promise<FileAnswer> {
  const found = await findImport(ctx.tx, ctx.scope, importId);
  const { bad } = await ctx.tx.selectFrom("imports").select("bad").where("id", "=", importId).executeTakeFirstOrThrow();
  const reasons = new Map<number, string[]>();
  for (const { row, column, reason } of bad as unknown as BadRow[])
    reasons.set(row, [...(reasons.get(row) ?? []), column ? `${column}: ${reason}` : reason]); // written by saveOutcome
  if (reasons.size === 0) throw new AppError("rule", "nothing-refused", "Không có dòng nào chưa nhập được.");
  const file = await openXlsx(await readStoredFile(ctx.config, found.fileKey));
  const { columns } = found.layout;
  const sheet = {
    name: found.sheet,
    heading: [],
    columns: [
      ...columns.map(({ title }) => ({ title: title.replaceAll(" › ", " "), width: 18, type: "text" as const })),
      { title: "Lý do", width: 60, type: "text" as const },
    ],
    rows: refusedRows(file, found.sheet, columns, reasons),
  };
  const body = await writeXlsx([sheet]);
  return { fileName: `chua-nhap-duoc-${found.fileName.replace(/\.xlsx$/i, "")}.xlsx`, contentType: xlsxType, body };
}

async function* refusedRows(
  file: XlsxFile,
  sheet: string,
  columns: readonly { at: number }[],
  reasons: ReadonlyMap<number, readonly string[]>,
) {
  for await (const { number, cells } of file.rows(sheet)) {
    const why = reasons.get(number);
    if (why) yield [...columns.map(({ at }) => cellText(cells[at])), why.join(" ")];
  }
}
