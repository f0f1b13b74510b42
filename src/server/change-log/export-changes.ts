import { type Change, type ChangeWords, changedFields, type exportChanges as declared } from "#contract/change-log.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "../access/scope.ts";
import { type SheetValue, writeXlsx, xlsxType } from "../files/xlsx-write.ts";
import { record } from "../history.ts";
import type { ActionContext, FileAnswer } from "../http/handle.ts";
import { type ChangeFilters, findChangesAt } from "./find-changes.ts";

const chunk = 1000;

/** The change log of a place as a file; that it was taken out is a line of it. */
export async function exportChanges(
  ctx: ActionContext,
  input: InputOf<typeof declared>,
  words: readonly ChangeWords[],
): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { organisationId, ...filters } = input;
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const body = await writeXlsx([
    {
      name: "Nhật ký thay đổi",
      heading: [name.toUpperCase(), "NHẬT KÝ THAY ĐỔI"],
      columns: [
        { title: "Lúc", type: "text", width: 18 },
        { title: "Người thực hiện", type: "text", width: 32 },
        { title: "Nơi", type: "text", width: 36 },
        { title: "Đối tượng", type: "text", width: 22 },
        { title: "Việc", type: "text", width: 28 },
        { title: "Trước", type: "text", width: 48 },
        { title: "Sau", type: "text", width: 48 },
      ],
      rows: allChanges(ctx, filters, words),
    },
  ]);
  await record(ctx, { action: "export-changes", kind: "organisation", id: place.id, organisationId, after: filters });
  return { fileName: `nhat-ky-thay-doi-${ctx.today}.xlsx`, contentType: xlsxType, body };
}

async function* allChanges(ctx: ActionContext, filters: ChangeFilters, words: readonly ChangeWords[]): AsyncGenerator<SheetValue[]> {
  let before: number | undefined;
  for (;;) {
    const rows: Change[] = await findChangesAt(ctx.tx, ctx.person, ctx.scope, filters, { before, pageSize: chunk });
    for (const row of rows) yield cellsOf(row, words);
    if (rows.length < chunk) return;
    before = rows.at(-1)?.id;
  }
}

function cellsOf(change: Change, words: readonly ChangeWords[]): SheetValue[] {
  const own = words.find((one) => one.kind === change.kind);
  const fields = changedFields(own, change);
  const local = new Date(Date.parse(change.at) + 7 * 3_600_000).toISOString();
  const at = `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
  const side = (which: "before" | "after") =>
    fields
      .filter((field) => field[which] !== "")
      .map((field) => `${field.field}: ${field[which]}`)
      .join("; ");
  const name = own?.name ?? change.kind;
  return [at, change.by ?? "chương trình", change.place, name, own?.actions[change.action] ?? change.action, side("before"), side("after")];
}
