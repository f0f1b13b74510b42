// The block of a copy (sao y bản chính, sao lục, trích sao) under the copied text, out of the same parts as a whole document.
import { BorderStyle, Paragraph, Table, TableRow, TextRun, WidthType } from "docx";
import type { DayText } from "#contract/dates.ts";
import type { DocumentLayout } from "#contract/document-layout.ts";
import { closing, type Signature } from "./docx-closing.ts";
import { cell, centred, dateLine, evenLines, noBorders, numberLine, textWidth } from "./docx-head.ts";
import { halfPoints, lineUnits, twips } from "./docx-measures.ts";

export interface CopyBlock {
  /** "Sao lục" */
  kind: string;
  /** The body that copies. */
  issuer: string;
  /** "24-BS/ĐUK" */
  number: string;
  place: string;
  /** Null leaves room to write the day by hand. */
  date: DayText | null;
  /** What was copied: "Chỉ thị 36-CT/TW, ngày 30/5/2014 của Trung ương"; left out where the copied text stands above. */
  source?: string;
  recipients: readonly string[];
  signature: Signature;
}

/** A line as wide as the text, who copied how, number, place and day, recipients and signature. */
export function copyBlock(layout: DocumentLayout, copy: CopyBlock): (Paragraph | Table)[] {
  const source = copy.source === undefined ? [] : [copied(layout, copy.source)];
  return [fullLine(), head(layout, copy), ...source, ...closing(layout, copy.recipients, [copy.signature])];
}

function fullLine(): Paragraph {
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 1 } },
    spacing: { after: lineUnits(6) },
  });
}

/** Who copies and its number left; how it was copied, place and day right. */
function head(layout: DocumentLayout, { issuer, number, place, date, kind }: CopyBlock): Table {
  const { sizes } = layout;
  const left = [
    centred(issuer.toUpperCase(), sizes.issuer, { bold: true }, evenLines(issuer, sizes.issuer, textWidth(layout) - 92)),
    centred("*", sizes.issuer),
    centred(numberLine(layout, number), sizes.number),
  ];
  const right = [
    centred(kind.toUpperCase(), sizes.kind, { bold: true }),
    centred(dateLine(place, date), sizes.date, { italics: true }, { spacing: { before: lineUnits(8) } }),
  ];
  const widths = [textWidth(layout) - 92, 92].map(twips);
  return new Table({
    rows: [new TableRow({ children: [left, right].map((children, at) => cell(children, widths[at] ?? 0)) })],
    columnWidths: widths,
    layout: "fixed",
    width: { size: twips(textWidth(layout)), type: WidthType.DXA },
    borders: noBorders,
  });
}

function copied(layout: DocumentLayout, source: string): Paragraph {
  return new Paragraph({
    spacing: { before: lineUnits(10) },
    children: [new TextRun({ text: `Sao từ: ${source}.`, italics: true, size: halfPoints(layout.sizes.body) })],
  });
}
