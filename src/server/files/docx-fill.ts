// Fills the tags of a Word file. Tags are names and nothing else: nothing in the file is worked out or run.
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { readParagraphs } from "./docx-paragraphs.ts";
import type { DocumentParts } from "./docx-parts.ts";
import { textParts, type WordParts } from "./docx-safety.ts";

/** What is printed for a tag: of a text tag plain text (lines parted by \n), of one with @ in front WordprocessingML. Null has nothing to print. */
export type TagValue = (tag: string) => string | null;

/** What is done with the pages: annexes go behind the last one; wide papers are turned on their long side. */
export interface PagesAsked {
  annexes: DocumentParts["annexes"];
  isLandscape: boolean;
}

/**
 * A paragraph whose tags all have nothing to print is left out with what stands around them.
 * @throws Error of docxtemplater where tags are not whole; a checked template has none.
 */
export function fillTemplate(parts: WordParts, printed: TagValue, { annexes, isLandscape }: PagesAsked = asTheyAre): Buffer {
  const zip = new PizZip();
  for (const [name, part] of parts) zip.file(name, part, { binary: true });
  for (const [name, xml] of textParts(parts)) zip.file(name, withoutEmpty(xml, printed));
  const main = "word/document.xml";
  if (isLandscape) zip.file(main, turnedWhole(zip.file(main)?.asText() ?? ""));
  const core = parts.get("docProps/core.xml")?.toString("utf8");
  if (core) zip.file("docProps/core.xml", core.replace(/(<cp:lastModifiedBy>)[^<]*/, "$1"));
  const document = new Docxtemplater(zip, {
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    parser: (tag) => ({ get: (_, { meta }) => printed(`${meta.part.module === "rawxml" ? "@" : ""}${tag.trim()}`) ?? "" }),
  });
  document.render();
  if (annexes.length > 0) zip.file(main, withAnnexes(zip.file(main)?.asText() ?? "", annexes));
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

const asTheyAre: PagesAsked = { annexes: [], isLandscape: false };

function withoutEmpty(xml: string, printed: TagValue): string {
  const empty = readParagraphs(xml).filter(({ tags }) => tags.length > 0 && tags.every((tag) => printed(tag) === null));
  let kept = "";
  let at = 0;
  for (const { start, end } of empty.sort((one, other) => one.start - other.start)) {
    if (start < at) continue; // inside one that is gone
    kept += xml.slice(at, start);
    at = end;
  }
  return kept + xml.slice(at);
}

/** The pages of the template end where the first annex begins; annexes keep its margins and what stands above and below every page. */
function withAnnexes(xml: string, annexes: DocumentParts["annexes"]): string {
  const at = xml.lastIndexOf("<w:sectPr");
  const end = xml.indexOf("</w:body>");
  const page = xml.slice(at, end);
  const ended = (pages: string) => `<w:p><w:pPr>${pages}</w:pPr></w:p>`;
  const sections = annexes.map(({ xml: text, isLandscape }, nth) => {
    const own = turned(page, isLandscape);
    return nth === annexes.length - 1 ? text + own : text + ended(own);
  });
  return xml.slice(0, at) + ended(page) + sections.join("") + xml.slice(end);
}

/** Upright pages on their long side, tables of the template as much wider as the text. */
function turnedWhole(xml: string): string {
  const page = xml.slice(xml.lastIndexOf("<w:sectPr"));
  const measure = (name: string) => Number(new RegExp(` w:${name}="(\\d+)"`).exec(page)?.[1] ?? 0);
  const [width, height] = [measure("w"), measure("h")];
  if (width >= height) return xml;
  const sides = measure("left") + measure("right");
  const wider = (_: string, begin: string, size: string, end: string) =>
    `${begin}${Math.round((Number(size) * (height - sides)) / (width - sides))}${end}`;
  const tables = xml.replace(/(<w:(?:gridCol|tcW|tblW)\b(?![^<>]*w:type="pct")[^<>]* w:w=")(\d+)("[^<>]*>)/g, wider);
  return tables.replace(/<w:pgSz\b[^<>]*\/>/g, `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`);
}

function turned(page: string, isLandscape: boolean): string {
  const [short, long] = ["11906", "16838"];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const size = `<w:pgSz w:w="${width}" w:h="${height}"${isLandscape ? ' w:orient="landscape"' : ""}/>`;
  return page.replace(/<w:pgSz\b[^<>]*\/>/, size).replace(/<w:titlePg\b[^<>]*\/>/, "");
}
