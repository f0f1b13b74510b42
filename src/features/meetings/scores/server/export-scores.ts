import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportScores as declared } from "../contract.ts";
import { findScoreRows } from "./list-scores.ts";
import { scoresXlsx } from "./scores-xlsx.ts";

export async function exportScores(ctx: ActionContext, { month }: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const title = `BẢNG TỔNG HỢP ĐIỂM CÁC KỲ SINH HOẠT THÁNG ${Number(month.slice(5))}/${month.slice(0, 4)}`;
  const body = await scoresXlsx([name.toUpperCase(), title], await findScoreRows(ctx, month));
  return { fileName: `diem-sinh-hoat-${month}.xlsx`, contentType: xlsxType, body };
}
