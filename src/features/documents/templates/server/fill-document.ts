import { aboutLine } from "#contract/document-layout.ts";
import type { Reader } from "#server/db/connect.ts";
import type { Block, OfficialDocument } from "#server/files/docx.ts";
import { bodyBlocks } from "#server/files/docx-body.ts";
import { fillTemplate } from "#server/files/docx-fill.ts";
import { dateLine } from "#server/files/docx-head.ts";
import { type DocumentParts, partsOf, xmlOf } from "#server/files/docx-parts.ts";
import type { WordParts } from "#server/files/docx-safety.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type KnownFigures, type Tag, type TagName, tagKey } from "../rules.ts";

/** Prints figures for a template: values in a line, some of them as a table, and tables of numbers. */
export interface FigurePrinter {
  text(code: string, style: string): string;
  table(codes: readonly string[]): readonly Block[];
  /** By the code of its layout; empty where no such table was made. */
  numbers(code: string): readonly Block[];
}

export type Tags = Readonly<Record<string, Tag>>;

/** A document with what its template may name beside it. */
export interface Printable {
  readonly document: OfficialDocument;
  readonly figures: FigurePrinter;
}

/** What the slices above lend: figures that a report may name and invented values of them, and what there is at a place. */
export interface Lent extends Omit<KnownFigures, "layouts"> {
  readonly sample: FigurePrinter;
  types(reader: Reader, path: string): Promise<{ code: string; name: string }[]>;
  layouts(reader: Reader, path: string): Promise<{ code: string; name: string }[]>;
  /** Reports of the scope's place that the caller may read. */
  reports(ctx: ActionContext): Promise<{ id: number; name: string }[]>;
  /** One of them as a template with these tags prints it. @throws rule `no-such-report` at `reportId` */
  report(ctx: ActionContext, reportId: number, tags: Tags): Promise<Printable>;
}

/** A document printed in a template: its tags as they were understood when the file came in. */
export async function fillDocument(
  template: { parts: WordParts; tags: Tags },
  given: OfficialDocument,
  figures: FigurePrinter,
): Promise<Buffer> {
  const parts = await partsOf(given);
  const named = namedValues(given, parts);
  const tables = await tablesOf(Object.values(template.tags), given, figures);
  const printed = (written: string): string | null => {
    const tag = Object.hasOwn(template.tags, tagKey(written)) ? template.tags[tagKey(written)] : undefined;
    if (!tag) return null;
    if (tag.is === "name") return named[tag.name];
    return tag.is === "figure" ? figures.text(tag.code, tag.style) : (tables.get(tag) ?? null);
  };
  return fillTemplate(template.parts, printed, { annexes: parts.annexes, isLandscape: given.isLandscape ?? false });
}

/** Null where the document has nothing of the kind; an empty text leaves its line free for the hand. */
function namedValues(given: OfficialDocument, parts: DocumentParts): Record<TagName, string | null> {
  const { head, layout, kind, subject, signatures } = given;
  const [first, second] = signatures;
  const [left, right] = second ? [first, second] : [undefined, first];
  return {
    "cơ quan trên": head.above?.toUpperCase() || null,
    "cơ quan": head.issuer.toUpperCase(),
    số: head.number === "" ? " ".repeat(8) : head.number,
    "về việc": head.about ? aboutLine(layout, head.about) : null,
    "nơi, ngày": dateLine(head.place, head.date),
    loại: kind.toUpperCase() || null,
    "trích yếu": subject || null,
    "@nội dung": parts.body,
    "@nơi nhận": parts.recipients || null,
    "thẩm quyền": right?.authority.toUpperCase() || null,
    "chức vụ": right?.position.toUpperCase() ?? null,
    "người ký": right?.name ?? null,
    "chức vụ bên trái": left?.position.toUpperCase() ?? null,
    "người ký bên trái": left?.name ?? null,
    "@phần sao": parts.copy || null,
    "nguồn sao": (given.isCopy && subject) || null,
    "@phụ lục": parts.appendix || null,
  };
}

async function tablesOf(tags: readonly Tag[], { layout }: OfficialDocument, figures: FigurePrinter): Promise<Map<Tag, string>> {
  const tables = new Map<Tag, string>();
  for (const tag of tags) {
    const blocks = tag.is === "table" ? figures.table(tag.codes) : tag.is === "numbers" ? figures.numbers(tag.code) : [];
    if (blocks.length > 0) tables.set(tag, await xmlOf(bodyBlocks(layout, blocks)));
  }
  return tables;
}
