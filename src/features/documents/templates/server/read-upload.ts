import { AppError, ruleError } from "#contract/errors.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { readWhole } from "#server/files/check-content.ts";
import { readParagraphs } from "#server/files/docx-paragraphs.ts";
import { wordsOfDocx } from "#server/files/docx-read.ts";
import { findDangers, openWordFile, textParts, type WordParts } from "#server/files/docx-safety.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type CheckedTags, checkTags, type FamilyCode } from "../rules.ts";
import { fillDocument, type Lent, type Printable, type Tags } from "./fill-document.ts";
import { sampleDocument } from "./sample-document.ts";

const largest = 3 * 1024 * 1024;

export interface Example {
  words: string;
  file: string;
}

/** A template as it came in, with what is wrong with it; a printed example where nothing is. */
export interface ReadTemplate extends CheckedTags {
  content: Buffer;
  fileName: string;
  example: Example | null;
}

/**
 * @param asked the report that it is printed with for a look; null prints an invented document
 * @throws invalid `no-file`, `wrong-content`, `file-broken`; too-large `file-too-large`, `unpacks-too-large`; rule `no-such-report`
 */
export async function readTemplate(ctx: ActionContext, family: FamilyCode, lent: Lent, asked: number | null = null): Promise<ReadTemplate> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const content = await readAll(ctx);
  const parts = openWordFile(content);
  const paragraphs = textParts(parts).flatMap(([, xml]) => readParagraphs(xml));
  const checked = checkTags(paragraphs, family, { ...lent, layouts: await lent.layouts(ctx.tx, place.path) });
  const dangers = findDangers(parts).map((message) => ({ message, where: "" }));
  const read = {
    ...{ content, fileName: ctx.upload?.fileName ?? "", tags: checked.tags },
    problems: [...dangers, ...checked.problems],
    warnings: [...checked.warnings, ...leftovers(parts)],
  };
  if (read.problems.length > 0) return { ...read, example: null };
  const printable = await printableFor(ctx, { family, tags: checked.tags, reportId: asked }, lent);
  const example = await exampleOf({ parts, tags: checked.tags }, printable).catch(() => null);
  return example ? { ...read, example } : { ...read, problems: [unprintable], example };
}

/** What of the drafting would be printed in every document. */
function leftovers(parts: WordParts): CheckedTags["warnings"] {
  const hasChanges = textParts(parts).some(([, xml]) => /<w:(ins|del|moveFrom|moveTo) /.test(xml));
  return [
    ...(hasChanges ? [{ message: "Mẫu còn thay đổi chưa chấp nhận (Track Changes): chấp nhận hết rồi lưu lại.", where: "" }] : []),
    ...(parts.has("word/comments.xml") ? [{ message: "Mẫu còn nhận xét (Comment): xóa hết rồi lưu lại.", where: "" }] : []),
  ];
}

const unprintable = {
  message: "In thử theo mẫu này không được. Xem lại các thẻ, kể cả trong phần thuộc tính của tệp, rồi lưu lại bằng Word.",
  where: "",
};

/** What a template is looked at with: a report of the place, or an invented document. @throws rule `no-such-report` at `reportId` */
export async function printableFor(
  ctx: ActionContext,
  { family, tags, reportId }: { family: FamilyCode; tags: Tags; reportId: number | null },
  lent: Lent,
): Promise<Printable> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (reportId !== null && family !== "report")
    throw ruleError("no-such-report", "reportId", "Chỉ mẫu báo cáo in thử được với một báo cáo. Bỏ chọn báo cáo.");
  if (reportId !== null) return lent.report(ctx, reportId, tags);
  const layout = await rule(ctx.tx, "documents.layout", place.id, ctx.today);
  return { document: sampleDocument(family, layout), figures: lent.sample };
}

/** The document printed in a template. */
export async function exampleOf(template: { parts: WordParts; tags: Tags }, { document, figures }: Printable): Promise<Example> {
  const file = await fillDocument(template, document, figures);
  return { words: wordsOfDocx(file), file: file.toString("base64") };
}

function readAll({ upload }: ActionContext): Promise<Buffer> {
  const noFile = "Chọn tệp mẫu Word (.docx).";
  if (!upload) throw new AppError("invalid", "no-file", noFile, { fields: { file: noFile } });
  return readWhole(upload.stream, largest);
}
