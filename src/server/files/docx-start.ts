// A template to begin with: the built-in layout with tags where a document has its words.
import PizZip from "pizzip";
import { type OfficialDocument, officialDocument } from "./docx.ts";
import { readParagraphs } from "./docx-paragraphs.ts";
import { unpackArchive } from "./zip-read.ts";

/** What stands in the document for a while where the tag will be: a letter that nobody writes. */
export interface Mark {
  readonly sign: string;
  /** "cơ quan", "@nội dung". */
  readonly tag: string;
  /** The tag prints what stands around it too: "Phước Long, ngày …", "- Tỉnh ủy;". */
  readonly isWhole?: boolean;
}

/**
 * @param given a document of marks, laid out like any other
 * @param atEnd tags that stand behind everything, each in a paragraph of its own
 */
export async function startTemplate(given: OfficialDocument, marks: readonly Mark[], atEnd: readonly string[]): Promise<Buffer> {
  const zip = new PizZip();
  for (const [name, part] of unpackArchive(await officialDocument(given), 10 * 1024 * 1024) ?? []) {
    if (name === "word/document.xml") zip.file(name, appended(marked(withoutTitles(part.toString("utf8"), marks), marks), atEnd));
    else if (name.endsWith(".xml")) zip.file(name, marked(part.toString("utf8"), marks));
    else zip.file(name, part, { binary: true });
  }
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

function marked(xml: string, marks: readonly Mark[]): string {
  return marks.reduce((text, { sign, tag, isWhole }) => {
    const found = isWhole ? new RegExp(`(<w:t(?:\\s[^>]*)?>)[^<]*${sign}[^<]*(?=</w:t>)`, "g") : new RegExp(`()${sign}`, "g");
    return text.replace(found, `$1{${tag}}`);
  }, xml);
}

/** "Nơi nhận:" comes with the recipients: without any it must not stand there alone. */
function withoutTitles(xml: string, marks: readonly Mark[]): string {
  const recipients = marks.find(({ tag }) => tag === "@nơi nhận");
  const paragraphs = readParagraphs(xml);
  const at = paragraphs.findIndex(({ text }) => recipients && text.includes(recipients.sign));
  const title = paragraphs[at - 1];
  return title ? xml.slice(0, title.start) + xml.slice(title.end) : xml;
}

function appended(xml: string, tags: readonly string[]): string {
  const at = xml.lastIndexOf("<w:sectPr");
  const paragraphs = tags.map((tag) => `<w:p><w:r><w:t>{${tag}}</w:t></w:r></w:p>`);
  return xml.slice(0, at) + paragraphs.join("") + xml.slice(at);
}
