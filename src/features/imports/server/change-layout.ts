import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { readStoredFile } from "#server/files/store.ts";
import { openXlsx } from "#server/files/xlsx-read.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { changeLayout as declared } from "../contract.ts";
import { hasNeeded } from "../headers/rules.ts";
import { fieldKinds, fieldsOf, neededFields } from "../rules.ts";
import { type FoundImport, findImport, findLastJob, getImportDetail } from "./queries.ts";
import { findLayout, readSamples } from "./read-sheet.ts";

type Input = InputOf<typeof declared>;

/** The person says better than the titles which column is what. What was checked before counts no more. */
export async function changeLayout(ctx: ActionContext, input: Input): Promise<OutputOf<typeof declared>> {
  const found = await findImport(ctx.tx, ctx.scope, input.importId, true);
  await checkIdle(ctx, found);
  const isOther = input.kind !== found.kind || input.sheet !== found.sheet;
  const layout = isOther ? await findAnew(ctx, found, input) : { ...found.layout, columns: withFields(found, input) };
  const { sheet, kind, asOf } = input;
  await ctx.tx
    .updateTable("imports")
    .set({
      kind,
      sheet,
      as_of: asOf,
      columns: JSON.stringify(layout),
      state: "uploaded",
      rows_read: 0,
      rows_good: 0,
      rows_same: 0,
      rows_bad: 0,
      bad: "[]",
      warnings: "[]",
    })
    .where("id", "=", found.id)
    .execute();
  return getImportDetail(ctx.tx, ctx.scope, found.id);
}

/** While it is checked or written, and once it is written, an import stays as it is. */
export async function checkIdle(ctx: ActionContext, found: FoundImport): Promise<void> {
  if (found.state === "committed") throw new AppError("conflict", "already-committed", "Tệp này đã nhập xong. Gửi tệp mới để nhập tiếp.");
  const job = await findLastJob(ctx.tx, found.id);
  if (job && (job.state === "waiting" || job.state === "running"))
    throw new AppError("conflict", "still-running", "Tệp này đang được kiểm tra hoặc ghi. Chờ xong rồi làm tiếp.");
}

async function findAnew(ctx: ActionContext, found: FoundImport, input: Input) {
  const file = await openXlsx(await readStoredFile(ctx.config, found.fileKey));
  const layout = await findLayout(file, input.kind, input.sheet);
  return { firstRow: layout.header.firstRow, year: layout.year, sheets: file.sheets, columns: await readSamples(file, layout) };
}

function withFields({ layout }: FoundImport, { kind, columns: told }: Input) {
  const known = new Set(Object.keys(fieldKinds[kind]));
  const chosen = new Map(told.map(({ at, field }) => [at, field !== null && known.has(field) ? field : null]));
  const columns = layout.columns.map((column) => ({
    ...column,
    field: chosen.has(column.at) ? (chosen.get(column.at) ?? null) : column.field,
  }));
  const fields = columns.flatMap(({ field }) => field ?? []);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  const titles = new Map(fieldsOf(kind));
  if (twice)
    throw new AppError("rule", "field-twice", `Hai cột cùng là “${titles.get(twice)}”. Mỗi mục chọn một cột.`, {
      fields: { columns: `Hai cột cùng là “${titles.get(twice)}”.` },
    });
  if (!hasNeeded(columns, kind)) {
    const missing = neededFields[kind].find((group) => !fields.some((field) => group.includes(field))) ?? [];
    const names = missing.map((field) => `“${titles.get(field)}”`).join(" hoặc ");
    throw new AppError("rule", "field-missing", `Cần một cột là ${names}.`, { fields: { columns: `Cần một cột là ${names}.` } });
  }
  return columns;
}
