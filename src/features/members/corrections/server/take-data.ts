import { writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { PersonalData } from "#server/personal-data.ts";
import { fixedPurposes } from "../../readings/rules.ts";
import { noteReading } from "../../readings/server/writes.ts";
import { findOwnRow } from "./find-own-row.ts";

/** Everything the program holds on the caller in one workbook: a sheet per slice's part. Noted like any other reading. */
export async function takeData(ctx: ActionContext, parts: readonly PersonalData[]): Promise<FileAnswer> {
  const member = await findOwnRow(ctx);
  const sheets = [];
  for (const part of parts) sheets.push(await part(ctx, member.id));
  const body = await writeXlsx(sheets);
  await noteReading(ctx, {
    kind: "own-data",
    why: { purpose: fixedPurposes["own-data"] },
    organisationId: member.cell_id,
    memberIds: [member.id],
  });
  return { fileName: `du-lieu-cua-toi-${ctx.today}.xlsx`, contentType: xlsxType, body };
}
