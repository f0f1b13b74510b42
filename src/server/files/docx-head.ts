import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { DayText } from "#contract/dates.ts";
import { aboutLine, type DocumentLayout } from "#contract/document-layout.ts";
import type { OfficialDocument, PageLayout } from "./docx.ts";
import { halfPoints, lineUnits, twips } from "./docx-measures.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Width between the margins of an A4 page, in millimetres. */
export function textWidth({ margins, isLandscape }: PageLayout): number {
  return (isLandscape ? 297 : 210) - margins.left - margins.right;
}

/** Two columns: issuer and number left; the Party's name, place and day right. */
export function documentHead({ head }: OfficialDocument, layout: PageLayout): (Table | Paragraph)[] {
  const { sizes } = layout;
  // The right column is 9 cm at least, or the line with place and day would break.
  const width = Math.max(92, textWidth(layout) / 2);
  const leftWidth = textWidth(layout) - width;
  const left = [
    ...(head.above ? [centred(head.above.toUpperCase(), sizes.above, {}, evenLines(head.above, sizes.above, leftWidth))] : []),
    centred(head.issuer.toUpperCase(), sizes.issuer, { bold: true }, evenLines(head.issuer, sizes.issuer, leftWidth)),
    centred("*", sizes.issuer),
    ...(head.number === null ? [] : [centred(numberLine(layout, head.number), sizes.number)]),
    ...(head.about ? [about(layout, head.about)] : []),
  ];
  const right = [
    // The rule under the Party's name is as long as the name: an underline of the paragraph would run to the edges.
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: "ĐẢNG CỘNG SẢN VIỆT NAM", bold: true, size: halfPoints(sizes.party), underline: { type: "single" } })],
    }),
    centred(dateLine(head.place, head.date), sizes.date, { italics: true }, { spacing: { before: lineUnits(8) } }),
  ];
  const widths = [leftWidth, width].map(twips);
  const row = new TableRow({ children: [left, right].map((children, at) => cell(children, widths[at] ?? 0)) });
  return [
    new Table({
      rows: [row],
      columnWidths: widths,
      layout: "fixed",
      width: { size: twips(textWidth(layout)), type: WidthType.DXA },
      borders: noBorders,
    }),
  ];
}

/** What a letter is about, under its number. */
function about(layout: DocumentLayout, text: string): Paragraph {
  const line = aboutLine(layout, text);
  return layout.aboutAt === "centre"
    ? centred(line, layout.sizes.about, { italics: true })
    : centred(line, layout.sizes.about, { italics: true }, { alignment: AlignmentType.LEFT });
}

/** Kind and subject, centred, with the short line of hyphens below. */
export function documentTitle({ layout, kind, subject }: OfficialDocument): Paragraph[] {
  if (kind === "") return [new Paragraph({ spacing: { after: lineUnits(10) } })];
  return [
    centred(kind.toUpperCase(), layout.sizes.kind, { bold: true }, { spacing: { before: lineUnits(18) } }),
    ...subject.split("\n").map((line) => centred(line, layout.sizes.subject, { bold: true })),
    centred("-----", layout.sizes.subject, {}, { spacing: { after: lineUnits(10) } }),
  ];
}

export function cell(children: Paragraph[], width: number): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    borders: noBorders,
    margins: { left: 0, right: 0 },
  });
}

export function centred(
  text: string,
  points: number,
  run: { bold?: boolean; italics?: boolean } = {},
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [new TextRun({ text, size: halfPoints(points), ...run })] });
}

/** Millimetres that a capital letter takes for each point of its size, about. */
const capital = 0.215;

/** A long name in capitals breaks into lines of about one length: both its sides come in. Words stay as they are. */
export function evenLines(text: string, points: number, width: number): IParagraphOptions {
  const letter = points * capital;
  const lines = Math.ceil((text.length * letter) / width);
  if (lines < 2) return {};
  const words = text.split(" ");
  let longest = Math.ceil(text.length / lines);
  while (countLines(words, longest) > lines) longest += 1;
  const side = twips(Math.max(0, (width - (longest * 1.06 + 0.5) * letter) / 2));
  return { indent: { left: side, right: side } };
}

function countLines(words: readonly string[], longest: number): number {
  let [lines, filled] = [1, -1];
  for (const { length } of words) {
    filled += length + 1;
    if (filled > longest && filled > length) [lines, filled] = [lines + 1, length];
  }
  return lines;
}

export function numberLine(layout: DocumentLayout, number: string): string {
  return `Số${layout.numberColon ? ":" : ""} ${number === "" ? "        " : number}`;
}

/** Days below 10 and the months 1 and 2 take a zero in front, so that nothing can be written before them. */
export function dateLine(place: string, date: DayText | null): string {
  const lead = place ? `${place}, ` : "";
  if (!date) return `${lead}ngày       tháng       năm         `;
  const month = Number(date.slice(5, 7));
  return `${lead}ngày ${date.slice(8)} tháng ${month < 3 ? date.slice(5, 7) : month} năm ${date.slice(0, 4)}`;
}
