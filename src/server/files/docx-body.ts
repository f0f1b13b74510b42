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
import type { DocumentLayout } from "#contract/document-layout.ts";
import type { Block, PageLayout, RowLook, Run } from "./docx.ts";
import { centred, textWidth } from "./docx-head.ts";
import { halfPoints, lineUnits, twips } from "./docx-measures.ts";

/** The text of a document: headings, paragraphs and tables in order. Its end goes with what follows: no signature stands alone on a page. */
export function bodyBlocks(layout: PageLayout, blocks: readonly Block[]): (Paragraph | Table)[] {
  const basis = basisLines(blocks);
  const end = endOf(blocks);
  return blocks.flatMap((block, at) => {
    if (block.type === "heading") return [heading(layout, block.text, block.level)];
    if (block.type === "paragraph")
      return [paragraph(layout, block.runs, { keepNext: at >= end, isItalic: at < basis && layout.basis === "italic" })];
    if (block.type === "title")
      return [
        centred(block.text, layout.sizes.part, { bold: true }, { spacing: { before: lineUnits(6), after: lineUnits(6) }, keepNext: true }),
      ];
    if (block.type === "remark")
      return [centred(block.text, layout.sizes.body - 1, { italics: true }, { spacing: { after: lineUnits(6) }, keepNext: true })];
    if (block.type === "page-break") return [new Paragraph({ pageBreakBefore: true })];
    return [table(layout, block, at >= end), new Paragraph({ keepNext: at >= end, spacing: { line: lineUnits(6), lineRule: "exact" } })];
  });
}

/** The text with its last sign: older documents close it with "./.", not with a stop. What is still to be written by hand stays open. */
export function closedText({ closesWithSlash }: DocumentLayout, blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  const run = last?.type === "paragraph" ? last.runs.at(-1) : undefined;
  const text = typeof run === "object" ? run.text : (run ?? "");
  if (!closesWithSlash || last?.type !== "paragraph" || run === undefined || /[…/]$/u.test(text.trim())) return blocks;
  const closed = `${text.trimEnd().replace(/[.;]$/, "")}./.`;
  return blocks.with(-1, { ...last, runs: last.runs.with(-1, typeof run === "object" ? { ...run, text: closed } : closed) });
}

/** Where the end of the text begins that a signature goes with: two lines of it at least, so one short line takes what stands before it along. */
function endOf(blocks: readonly Block[]): number {
  const last = blocks.at(-1);
  const isShort = last?.type === "paragraph" && textOf(last.runs).length < shortLine;
  return blocks.length - (isShort ? 2 : 1);
}

/** Signs that fill one line and no more, about. */
const shortLine = 75;

/** How many paragraphs at the beginning of the text name what it rests on: "Căn cứ Điều lệ Đảng;". */
function basisLines(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => block.type !== "paragraph" || !/^(- )?Căn cứ /u.test(textOf(block.runs)));
  return end === -1 ? blocks.length : end;
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === "string" ? run : run.text)).join("");
}

/** Party documents letter their points a, b, c, d, đ, e, g …: no f, j, w, z. Counts from 0. */
export function partyLetter(at: number): string {
  const letters = "abcdđeghiklmnopqrstuvxy";
  return letters[at] ?? `${letters[(at % letters.length) | 0]}${Math.floor(at / letters.length) + 1}`;
}

function spacing(layout: DocumentLayout): NonNullable<IParagraphOptions["spacing"]> {
  const line = layout.bodyLine === null ? {} : { line: lineUnits(layout.bodyLine), lineRule: "exact" as const };
  return { before: lineUnits(3), after: lineUnits(3), ...line };
}

function heading(layout: DocumentLayout, text: string, level: 1 | 2 | 3): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { ...spacing(layout), before: lineUnits(level === 1 ? 8 : 5) },
    indent: { firstLine: twips(layout.firstLine) },
    keepNext: true,
    children: [new TextRun({ text, bold: true, size: halfPoints(layout.sizes.body) })],
  });
}

function paragraph(layout: DocumentLayout, runs: readonly Run[], look: { keepNext: boolean; isItalic: boolean }): Paragraph {
  const { keepNext, isItalic } = look;
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    spacing: spacing(layout),
    indent: { firstLine: twips(layout.firstLine) },
    children: runs.map((run) => textRun(isItalic ? { ...(typeof run === "string" ? { text: run } : run), italic: true } : run, layout)),
  });
}

function textRun(run: Run, { sizes }: DocumentLayout): TextRun {
  const { text, bold = false, italic = false } = typeof run === "string" ? { text: run } : run;
  return new TextRun({ text, bold, italics: italic, size: halfPoints(sizes.body) });
}

type TableBlock = Extract<Block, { type: "table" }>;

/** The rows of the head stand again on every page; no row breaks between two. The last two may go with what follows. */
function table(layout: PageLayout, block: TableBlock, keepNext: boolean): Table {
  const total = block.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = block.columns.map((column) => twips((textWidth(layout) * column.share) / total));
  const points = block.size ? fittingSize(block, block.size, widths) : layout.sizes.body - 2;
  const heads = [block.columns.map((column) => column.title), ...(block.heads ?? [])];
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  return new Table({
    layout: "fixed",
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      ...heads.map((texts, at) => {
        const cells = widths.map((width, column) =>
          tableCell(texts[column] ?? "", { width, points: at === 0 ? points : points - 1, align: "center", isBold: at === 0 }),
        );
        return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
      }),
      ...block.rows.map((texts, at) => {
        const isKept = keepNext && at >= block.rows.length - 2;
        return tableRow(block, texts, { widths, points, look: block.looks?.[at] ?? {}, isKept });
      }),
    ],
  });
}

/** Letters as large as asked for, or so small that no number and no word of a head breaks in the middle; 7 points are the least. */
function fittingSize({ columns, rows }: TableBlock, asked: number, widths: readonly number[]): number {
  const fits = widths.map((width, at) => {
    const texts = [columns[at]?.title ?? "", ...(at === 0 ? [] : rows.map((row) => row[at] ?? ""))];
    const longest = Math.max(1, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length));
    // A letter is half as wide as it is high, a bold one a little more; a point has 20 twips.
    return (width - 2 * cellSide(0)) / 20 / (longest * 0.55);
  });
  return Math.max(7, Math.min(asked, Math.floor(2 * Math.min(...fits)) / 2));
}

function tableRow(
  { columns }: TableBlock,
  texts: readonly string[],
  { widths, points, look, isKept }: { widths: readonly number[]; points: number; look: RowLook; isKept: boolean },
): TableRow {
  const { isBold = false, indent = 0, isWhole = false } = look;
  const cells = columns.slice(0, isWhole ? 1 : columns.length).map(({ align = "left" }, at) => {
    const own = { width: widths[at] ?? 0, points, align, isBold, indent: at === 0 ? indent : 0, isKept };
    return tableCell(texts[at] ?? "", isWhole ? { ...own, columnSpan: columns.length } : own);
  });
  return new TableRow({ cantSplit: true, children: cells });
}

interface CellLook {
  width: number;
  points: number;
  align: "left" | "center" | "right";
  isBold: boolean;
  indent?: number;
  columnSpan?: number;
  /** On the page of what follows. */
  isKept?: boolean;
}

/** Small letters stand in a wide table: there the sides of a cell are narrow too. */
function cellSide(points: number): number {
  return twips(points < 11 ? 0.7 : 1.5);
}

function tableCell(text: string, { width, points, align, isBold, indent = 0, columnSpan = 1, isKept = false }: CellLook): TableCell {
  const side = cellSide(points);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: side, right: side, top: twips(0.6), bottom: twips(0.6) },
    children: [
      new Paragraph({
        keepNext: isKept,
        alignment: AlignmentType[align === "right" ? "RIGHT" : align === "center" ? "CENTER" : "LEFT"],
        indent: { left: twips(indent * 4) },
        children: [new TextRun({ text, bold: isBold, size: halfPoints(points) })],
      }),
    ],
  });
}
