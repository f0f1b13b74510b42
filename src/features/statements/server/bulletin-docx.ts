import { filedLine } from "#contract/document-layout.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { periodName } from "#contract/periods.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Block, docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadBulletin as declared, StatementLine } from "../contract.ts";
import { getBulletin } from "./get-bulletin.ts";

/** The bulletin of a month to print and hand round: what each unit did well, by theme. */
export async function downloadBulletin(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const { rows, name } = await getBulletin(ctx, input);
  const month = periodName(input.month).toLowerCase();
  if (rows.length === 0) throw new AppError("rule", "empty-bulletin", `Chưa có gương tốt, cách làm hay nào của ${month}.`);
  const unit = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as above", "above.id", "o.parent_id")
    .select("above.name as above")
    .where("o.id", "=", input.organisationId)
    .executeTakeFirstOrThrow();
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], input.organisationId, ctx.today);
  const layout = inForce["documents.layout"];
  const printing = { organisationId: input.organisationId, family: "bulletin", day: ctx.today } as const;
  const body = await printDocument(ctx, printing, {
    layout,
    head: { above: unit.above, issuer: name, number: null, place: inForce["documents.place"], date: ctx.today },
    kind: "Bản tin",
    subject: `gương tốt, cách làm hay ${month}`,
    body: byTheme(rows),
    recipients: ["Các đơn vị trực thuộc", filedLine(layout, false)],
    signatures: [],
  });
  return { fileName: `Bản tin ${input.month}.docx`, contentType: docxType, body };
}

function byTheme(rows: readonly StatementLine[]): Block[] {
  const names = [...new Set(rows.map((row) => row.themeName))];
  return names.flatMap((name, at): Block[] => [
    { type: "heading", level: 1, text: `${at + 1}. ${name ?? "Cách làm của các đơn vị"}` },
    ...rows
      .filter((row) => row.themeName === name)
      .map((row): Block => ({ type: "paragraph", runs: [{ text: `${row.organisationName}: `, bold: true }, row.text] })),
  ]);
}
