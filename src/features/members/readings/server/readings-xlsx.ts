import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { type Sheet, type SheetValue, writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import { record } from "#server/history.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportReadings as declared, PlaceReading, Reading } from "../contract.ts";
import { readingKinds, subjectText } from "../rules.ts";
import { findReadingsAt, type ReadingFilters } from "./queries.ts";

const chunk = 1000;

/** The reading log of a place as a file; that it was taken out stands in the history. */
export async function exportReadings(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { organisationId, ...filters } = input;
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const sheet: Sheet = {
    name: "Nhật ký xem hồ sơ",
    heading: [name.toUpperCase(), "NHẬT KÝ XEM HỒ SƠ ĐẢNG VIÊN"],
    columns: [
      ...readingTitles,
      { title: "Số người", type: "number", width: 10 },
      { title: "Đảng viên (ba người đầu)", type: "text", width: 40 },
    ],
    rows: allReadings(ctx, filters),
  };
  const body = await writeXlsx([sheet]);
  await record(ctx, { action: "export-readings", kind: "organisation", id: place.id, organisationId, after: filters });
  return { fileName: `nhat-ky-xem-ho-so-${ctx.today}.xlsx`, contentType: xlsxType, body };
}

export const readingTitles: Sheet["columns"] = [
  { title: "Lúc", type: "text", width: 18 },
  { title: "Người xem", type: "text", width: 28 },
  { title: "Việc", type: "text", width: 24 },
  { title: "Mục đích", type: "text", width: 28 },
  { title: "Nói thêm", type: "text", width: 28 },
  { title: "Nội dung xem", type: "text", width: 28 },
  { title: "Nơi", type: "text", width: 36 },
];

/** The cells of one reading under those titles; the moment in Vietnam's time. */
export function readingCells(line: Reading): SheetValue[] {
  const local = new Date(Date.parse(line.at) + 7 * 3_600_000).toISOString();
  const at = `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
  const what = subjectText(line.kind, line.subject);
  return [at, line.by ?? "chương trình", readingKinds[line.kind], line.purpose, line.words, what, line.place];
}

async function* allReadings(ctx: ActionContext, filters: ReadingFilters): AsyncGenerator<SheetValue[]> {
  let before: number | undefined;
  for (;;) {
    const rows: PlaceReading[] = await findReadingsAt(ctx.tx, ctx.scope, filters, { before, pageSize: chunk });
    for (const row of rows) yield [...readingCells(row), row.count, row.people.map((person) => person.fullName).join(", ")];
    if (rows.length < chunk) return;
    before = rows.at(-1)?.id;
  }
}
