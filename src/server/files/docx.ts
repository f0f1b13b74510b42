// An official Party document as .docx: head, kind and subject, body, recipients, signature, in the layout it is given.
//   officialDocument({ layout, head: { above: "ĐẢNG BỘ …", issuer: "CHI BỘ …", number: "05-NQ/CB", place: "Hà Nội", date: "2026-06-15" },
//     kind: "NGHỊ QUYẾT", subject: "…", body: [{ type: "paragraph", runs: ["…"] }], recipients: ["…"], signatures: [{ … }] })
// The engine knows layout and nothing of what a document says.
import { Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { DayText } from "#contract/dates.ts";
import type { DocumentLayout } from "#contract/document-layout.ts";
import { bodyBlocks, closedText } from "./docx-body.ts";
import { closing, type Signature } from "./docx-closing.ts";
import { type CopyBlock, copyBlock } from "./docx-copy.ts";
import { documentHead, documentTitle } from "./docx-head.ts";
import { halfPoints, twips } from "./docx-measures.ts";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A piece of a line: plain text, or text with emphasis. */
export type Run = string | { text: string; bold?: boolean; italic?: boolean };

export type Block =
  | { type: "heading"; level: 1 | 2 | 3; text: string }
  | { type: "paragraph"; runs: readonly Run[] }
  | {
      type: "table";
      columns: readonly { title: string; share: number; align?: "left" | "center" | "right" }[];
      rows: readonly (readonly string[])[];
      /** Letters smaller than the text, for wide tables; points. */
      size?: number;
      /** More rows of the head, printed again on every page with the first. */
      heads?: readonly (readonly string[])[];
      /** How each row looks, in the order of the rows. */
      looks?: readonly RowLook[];
    }
  | { type: "page-break" }
  | { type: "title"; text: string }
  /** Centred and italic, under a title. */
  | { type: "remark"; text: string };

export interface RowLook {
  isBold?: boolean;
  /** Steps to the right of the first cell. */
  indent?: number;
  /** The first cell runs through the whole row. */
  isWhole?: boolean;
}

/** Pages of their own behind the signature. */
export interface Annex {
  isLandscape: boolean;
  blocks: readonly Block[];
}

/** A layout on a page that may lie on its long side. */
export type PageLayout = DocumentLayout & { isLandscape?: boolean };

export interface OfficialDocument {
  layout: DocumentLayout;
  head: {
    /** The organisation above; null at the top. */
    above: string | null;
    issuer: string;
    /** "214-BC/ĐUK"; empty leaves room to write the number by hand. Null prints no number line (minutes). */
    number: string | null;
    /** Under the number, for a letter (công văn), which names no kind. */
    about?: string;
    place: string;
    /** Null leaves room to write the day by hand. */
    date: DayText | null;
  };
  /** Empty for a letter: then no title is printed. */
  kind: string;
  subject: string;
  body: readonly Block[];
  /** Nơi nhận; empty prints none. */
  recipients: readonly string[];
  /** One stands right; two stand left and right. */
  signatures: readonly Signature[];
  /** Under the text, for a copy or an extract. */
  copy?: CopyBlock;
  /** Nothing but the block of a copy, to be printed under a photocopy or a text typed anew: the subject names what was copied. */
  isCopy?: boolean;
  /** After the signature, on pages of its own. */
  appendix?: readonly Block[];
  /** Behind the appendix, each as wide as it needs. */
  annexes?: readonly Annex[];
  /** The page lies on its long side. */
  isLandscape?: boolean;
}

/** Lays the document out and answers with the file. */
export function officialDocument(given: OfficialDocument): Promise<Buffer> {
  return documentFile(given, [given]);
}

/** Several documents of one kind in one file, each from a page of its own: letters to many people. At least one. */
export function officialDocuments([first, ...others]: readonly [OfficialDocument, ...OfficialDocument[]]): Promise<Buffer> {
  return documentFile(first, [first, ...others]);
}

function documentFile({ layout, head, kind, subject }: OfficialDocument, documents: readonly OfficialDocument[]): Promise<Buffer> {
  const title = `${kind} ${subject}`.trim() || (head.about ?? "");
  return packed(layout, { creator: head.issuer, title }, documents.flatMap(sections));
}

/** Sections in the letters of the layout, as a file. */
function packed(layout: DocumentLayout, told: { creator: string; title: string }, sections: readonly ISectionOptions[]): Promise<Buffer> {
  const font = { font: layout.font, size: halfPoints(layout.sizes.body), color: "000000" };
  const styles = { default: { document: { run: { ...font, language: { value: "vi-VN" } } } } };
  return Packer.toBuffer(new Document({ ...told, styles, sections: [...sections] }));
}

function sections(given: OfficialDocument): ISectionOptions[] {
  const layout: PageLayout = { ...given.layout, isLandscape: given.isLandscape ?? false };
  if (given.isCopy) return [{ ...pageOf(layout), children: copyBlock(layout, copyOf(given)) }];
  const children = [
    ...documentHead(given, layout),
    ...documentTitle(given),
    ...bodyBlocks(layout, closedText(layout, given.body)),
    ...closing(layout, given.recipients, given.signatures),
    ...(given.copy ? copyBlock(layout, given.copy) : []),
    ...(given.appendix
      ? [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: "exact" } }), ...bodyBlocks(layout, given.appendix)]
      : []),
  ];
  return [{ ...pageOf(layout), children }, ...(given.annexes ?? []).map((annex) => annexSection(given.layout, annex))];
}

function copyOf({ head, kind, subject, recipients, signatures }: OfficialDocument): CopyBlock {
  const { issuer, number, place, date } = head;
  const [signature = { authority: "", position: "", name: "" }] = signatures;
  return { kind, issuer, number: number ?? "", place, date, source: subject, recipients, signature };
}

function annexSection(layout: DocumentLayout, { isLandscape, blocks }: Annex): ISectionOptions {
  const page = pageOf({ ...layout, isLandscape });
  return { ...page, properties: { ...page.properties, titlePage: false }, children: bodyBlocks({ ...layout, isLandscape }, blocks) };
}

/** A4 with the margins of the layout, and the number of the page from the second one on. */
function pageOf(layout: PageLayout): Pick<ISectionOptions, "properties" | "headers"> {
  const { margins } = layout;
  const margin = {
    top: twips(margins.top),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
    right: twips(margins.right),
    header: twips(10),
  };
  const orientation = layout.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const none = new Header({ children: [] });
  return {
    properties: { titlePage: true, page: { size: { width: twips(210), height: twips(297), orientation }, margin } },
    headers: { default: layout.hasPageNumbers ? pageNumber(layout) : none, first: none },
  };
}

/** Centred at the top, from the second page on. */
function pageNumber(layout: DocumentLayout): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(layout.sizes.body) });
  return new Header({ children: [new Paragraph({ alignment: "center", children: [run] })] });
}
