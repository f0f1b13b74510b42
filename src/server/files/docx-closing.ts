import { AlignmentType, Paragraph, Table, TableRow, TextRun, WidthType } from "docx";
import type { DocumentLayout } from "#contract/document-layout.ts";
import type { PageLayout } from "./docx.ts";
import { cell, centred, noBorders, textWidth } from "./docx-head.ts";
import { halfPoints, lineUnits, twips } from "./docx-measures.ts";

export interface Signature {
  /** "T/M CHI BỘ"; empty prints none. */
  authority: string;
  /** "BÍ THƯ"; for minutes "CHỦ TRÌ". */
  position: string;
  name: string;
}

/** Recipients left and the signature right; with two signatures (minutes) they stand side by side. Kept on one page. */
export function closing(layout: PageLayout, recipients: readonly string[], signatures: readonly Signature[]): (Table | Paragraph)[] {
  if (signatures.length === 0 && recipients.length === 0) return [];
  const [first, second] = signatures;
  const left = second && first ? signature(layout, first) : recipientLines(layout, recipients);
  const right = second ? signature(layout, second) : first ? signature(layout, first) : [new Paragraph({})];
  const widths = [textWidth(layout) * 0.5, textWidth(layout) * 0.5].map(twips);
  const row = new TableRow({ cantSplit: true, children: [left, right].map((children, at) => cell(children, widths[at] ?? 0)) });
  const table = new Table({
    rows: [row],
    columnWidths: widths,
    layout: "fixed",
    width: { size: twips(textWidth(layout)), type: WidthType.DXA },
    borders: noBorders,
  });
  return [new Paragraph({ keepNext: true, spacing: { after: lineUnits(4) } }), table];
}

export function recipientLines(layout: DocumentLayout, recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({})];
  const head = halfPoints(layout.sizes.recipientsHead);
  const size = halfPoints(layout.sizes.recipients);
  const lines = recipients.map((text, at) => `- ${text}${at === recipients.length - 1 ? "." : layout.recipientsSeparator}`);
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: "Nơi nhận:", underline: { type: "single" }, size: head })] }),
    ...lines.map((text) => new Paragraph({ keepNext: true, alignment: AlignmentType.LEFT, children: [new TextRun({ text, size })] })),
  ];
}

function signature(layout: DocumentLayout, { authority, position, name }: Signature): Paragraph[] {
  const points = layout.sizes.signature;
  // Room for the hand and, above the base, for the seal.
  const room = { spacing: { before: lineUnits(62) } };
  return [
    ...(authority ? [centred(authority.toUpperCase(), points, { bold: true }, { keepNext: true })] : []),
    centred(position.toUpperCase(), points, { bold: layout.positionIsBold }, { keepNext: true }),
    centred(name, points, { bold: true }, room),
  ];
}
