// The parts of a document that go into a template as they are, made by the code that lays out whole documents.
import { Document, Packer, Paragraph, type Table } from "docx";
import type { OfficialDocument, PageLayout } from "./docx.ts";
import { bodyBlocks, closedText } from "./docx-body.ts";
import { recipientLines } from "./docx-closing.ts";
import { copyBlock } from "./docx-copy.ts";
import { unpackArchive } from "./zip-read.ts";

/** A part as WordprocessingML; empty where the document has none. */
export interface DocumentParts {
  readonly body: string;
  readonly recipients: string;
  readonly copy: string;
  readonly appendix: string;
  /** Pages behind everything else, each lying or standing as it needs. */
  readonly annexes: readonly { xml: string; isLandscape: boolean }[];
}

export async function partsOf(given: OfficialDocument): Promise<DocumentParts> {
  const layout: PageLayout = { ...given.layout, isLandscape: given.isLandscape ?? false };
  const [body, recipients, copy, appendix] = await Promise.all([
    xmlOf(bodyBlocks(layout, closedText(layout, given.body))),
    xmlOf(given.recipients.length > 0 ? recipientLines(layout, given.recipients) : []),
    xmlOf(given.copy ? copyBlock(layout, given.copy) : []),
    xmlOf(given.appendix ? [newPage(), ...bodyBlocks(layout, given.appendix)] : []),
  ]);
  const annexes = (given.annexes ?? []).map(async ({ isLandscape, blocks }) => {
    return { xml: await xmlOf(bodyBlocks({ ...given.layout, isLandscape }, blocks)), isLandscape };
  });
  return { body, recipients, copy, appendix, annexes: await Promise.all(annexes) };
}

function newPage(): Paragraph {
  return new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: "exact" } });
}

const mostUnpacked = 100 * 1024 * 1024;

/** The text of one part of a file alone. */
export async function xmlOf(children: readonly (Paragraph | Table)[]): Promise<string> {
  if (children.length === 0) return "";
  const file = await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
  const xml = unpackArchive(file, mostUnpacked)?.get("word/document.xml")?.toString("utf8") ?? "";
  return xml.slice(xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("<w:sectPr"));
}
