import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportWarnings as declared } from "../contract.ts";
import { findWarnings, type WarningSource } from "./queries.ts";
import { warningsXlsx } from "./warnings-xlsx.ts";
import { openNames } from "./writes.ts";

export async function exportWarnings(
  ctx: ActionContext,
  input: InputOf<typeof declared>,
  sources: readonly WarningSource[],
): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const note = await openNames(ctx, input, "export");
  const rows = await findWarnings(ctx, { ...input, sources, named: input.purpose !== undefined });
  await note(rows);
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const body = await warningsXlsx([name.toUpperCase(), `CẢNH BÁO SINH HOẠT CHI BỘ NĂM ${input.year}`], rows);
  return { fileName: `canh-bao-sinh-hoat-${input.year}.xlsx`, contentType: xlsxType, body };
}
