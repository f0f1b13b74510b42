import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import type { Reader } from "#server/db/connect.ts";
import { type OfficialDocument, officialDocument } from "#server/files/docx.ts";
import { openWordFile } from "#server/files/docx-safety.ts";
import { readKeptFile } from "#server/files/store.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { FamilyCode, Tag } from "../rules.ts";
import { type FigurePrinter, fillDocument, type Lent, type Printable, type Tags } from "./fill-document.ts";

export type { FigurePrinter, Lent, Printable, Tags };

export interface TemplateRow {
  readonly id: number;
  readonly organisationId: number;
  readonly key: string;
  readonly fileName: string;
  readonly checksum: string;
  readonly family: FamilyCode;
  readonly tags: Tags;
}

const columns = sql`t.id, t.organisation_id as "organisationId", t.file_key as key, t.file_name as "fileName", t.checksum, t.family, t.tags`;

/** Which document is printed where and when. */
export interface Printing {
  readonly organisationId: number;
  readonly family: FamilyCode;
  readonly day: DayText;
  /** Code of the type, of a report. */
  readonly reportType?: string;
}

/** The template in force on the day: of the nearest organisation up the tree, one for the type of report before one for all. */
export async function findTemplate(reader: Reader, { organisationId, family, day, reportType }: Printing): Promise<TemplateRow | null> {
  const { rows } = await sql<TemplateRow>`
    select ${columns} from document_templates t join organisations at on at.id = t.organisation_id
    where t.family = ${family} and t.withdrawn_at is null and t.valid @> ${day}::date
      and (t.report_type is null or t.report_type = ${reportType ?? null}::text)
      and starts_with((select path from organisations where id = ${organisationId}), at.path)
    order by at.level desc, t.report_type nulls last limit 1`.execute(reader);
  return rows[0] ?? null;
}

/** The template that a signed document keeps; null for the built-in layout. */
export async function keptTemplate(reader: Reader, id: number | null): Promise<TemplateRow | null> {
  if (id === null) return null;
  const { rows } = await sql<TemplateRow>`select ${columns} from document_templates t where t.id = ${id}`.execute(reader);
  return rows[0] ?? null;
}

/** A template that a place may use: its own, or one of an organisation above, of whatever time. @throws rule `no-such-template` at `templateId` */
export async function getTemplate(reader: Reader, path: string, id: number): Promise<TemplateRow> {
  const { rows } = await sql<TemplateRow>`
    select ${columns} from document_templates t join organisations at on at.id = t.organisation_id
    where t.id = ${id} and starts_with(${path}, at.path)`.execute(reader);
  const [row] = rows;
  if (!row) throw ruleError("no-such-template", "templateId", "Nơi này không có mẫu đó. Tải lại trang rồi chọn lại.");
  return row;
}

/** Codes of the figures that a template names itself, beside those of the document. */
export function figuresOf(template: { readonly tags: Tags } | null): string[] {
  return tagsOf(template).flatMap((tag) => (tag.is === "figure" ? [tag.code] : tag.is === "table" ? tag.codes : []));
}

/** Codes of the layouts whose tables it prints in its text. */
export function layoutsOf(template: { readonly tags: Tags } | null): string[] {
  return tagsOf(template).flatMap((tag) => (tag.is === "numbers" ? [tag.code] : []));
}

function tagsOf(template: { readonly tags: Tags } | null): Tag[] {
  return Object.values(template?.tags ?? {});
}

type Store = Pick<ActionContext, "tx" | "config">;

/** A document as .docx, in the template in force where it is issued or in the built-in layout. */
export async function printDocument(ctx: Store, printing: Printing, given: OfficialDocument): Promise<Buffer> {
  return printWith(ctx, await findTemplate(ctx.tx, printing), given);
}

/**
 * The same in a template that is known already: that of a signed document; null is the built-in layout.
 * @throws not-found `file-gone`, conflict `checksum-differs` where the kept file is not what was kept.
 */
export async function printWith(
  { config }: Pick<ActionContext, "config">,
  template: TemplateRow | null,
  given: OfficialDocument,
  figures: FigurePrinter = noFigures,
): Promise<Buffer> {
  if (!template) return officialDocument(given);
  const parts = openWordFile(await readKeptFile(config, template));
  return fillDocument({ parts, tags: template.tags }, given, figures);
}

const noFigures: FigurePrinter = { text: () => "…", table: () => [], numbers: () => [] };
