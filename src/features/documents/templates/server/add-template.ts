import { Readable } from "node:stream";
import { sql } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { dropStoredFile, type StoredFile, storeFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addTemplate as declared } from "../contract.ts";
import type { Lent } from "./fill-document.ts";
import { templatesOf } from "./list-templates.ts";
import { type ReadTemplate, readTemplate } from "./read-upload.ts";

type Input = InputOf<typeof declared>;

/**
 * From the day on, documents of the family are printed with the file; the template before ends the day before, one of the same day gives way.
 * @throws invalid `wrong-template` naming what is wrong; rule `later-template` at `from`, `no-such-type` at `reportType`
 */
export async function addTemplate(ctx: ActionContext, input: Input, lent: Lent): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const read = await readTemplate(ctx, input.family, lent);
  if (read.problems.length > 0) throw wrongTemplate(read);
  await checkType(ctx, place.path, input, lent);
  await endBefore(ctx, place.id, input);
  const stored = await storeFile(ctx.config, Readable.from([read.content]));
  try {
    await keep(ctx, place.id, input, { ...read, ...stored });
  } catch (error) {
    await dropStoredFile(ctx.config, stored.key);
    throw error;
  }
  return templatesOf(ctx, lent);
}

function wrongTemplate({ problems }: ReadTemplate): AppError {
  const said = problems.map(({ message, where }) => (where === "" ? message : `${message} Ở đoạn: “${where}”`));
  const more = said.length > 1 ? ` Còn ${said.length - 1} chỗ nữa.` : "";
  return new AppError("invalid", "wrong-template", `${said[0]}${more}`, { fields: { file: said.join("\n") } });
}

async function checkType(ctx: ActionContext, path: string, { family, reportType }: Input, lent: Lent): Promise<void> {
  if (reportType === null) return;
  const types = family === "report" ? await lent.types(ctx.tx, path) : [];
  if (!types.some(({ code }) => code === reportType)) throw ruleError("no-such-type", "reportType", "Không có loại báo cáo này.");
}

interface Running {
  id: number;
  from: DayText;
}

async function endBefore(ctx: ActionContext, organisationId: number, { family, reportType, from }: Input): Promise<void> {
  const { rows } = await sql<Running>`
    select id, lower(valid) as "from" from document_templates
    where organisation_id = ${organisationId} and family = ${family} and report_type is not distinct from ${reportType}::text
      and withdrawn_at is null and valid && daterange(${from}::date, null)
    order by id for update`.execute(ctx.tx);
  if (rows.some((row) => row.from > from))
    throw ruleError("later-template", "from", "Đã có mẫu dùng từ một ngày sau đó. Chọn ngày khác, hoặc thôi dùng mẫu kia trước.");
  for (const { id, from: began } of rows) {
    const change = began === from ? { withdrawn_at: ctx.now } : { valid: `[${began},${from})` };
    await ctx.tx
      .updateTable("document_templates")
      .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
      .where("id", "=", id)
      .execute();
    await record(ctx, { action: "end-template", kind: "document-template", id, organisationId, after: { to: addDays(from, -1) } });
  }
}

async function keep(ctx: ActionContext, organisationId: number, input: Input, file: ReadTemplate & StoredFile): Promise<void> {
  const { family, reportType, from } = input;
  const { id } = await ctx.tx
    .insertInto("document_templates")
    .values({
      ...{ organisation_id: organisationId, family, report_type: reportType, valid: `[${from},)`, tags: JSON.stringify(file.tags) },
      ...{ file_key: file.key, file_name: file.fileName, size: file.size, checksum: file.checksum },
      ...{ created_at: ctx.now, created_by: ctx.user.accountId },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const after = { family, reportType, from, file: file.fileName, checksum: file.checksum };
  await record(ctx, { action: "add-template", kind: "document-template", id, organisationId, after });
}
