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
import type { Block, Run } from "./docx.ts";
import { centred, textWidth } from "./docx-head.ts";
import { halfPoints, lineUnits, twips } from "./docx-measures.ts";

/** The text of a document: headings, paragraphs and tables in order. The last paragraph goes with what follows: no signature stands alone on a page. */
export function bodyBlocks(layout: DocumentLayout, blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => {
    if (block.type === "heading") return [heading(layout, block.text, block.level)];
    if (block.type === "paragraph") return [paragraph(layout, block.runs, at === blocks.length - 1)];
    if (block.type === "title")
      return [centred(block.text, layout.sizes.subject, { bold: true }, { spacing: { after: lineUnits(6) }, keepNext: true })];
    if (block.type === "page-break") return [new Paragraph({ pageBreakBefore: true })];
    return [table(layout, block), new Paragraph({ spacing: { before: lineUnits(2), after: 0 } })];
  });
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

function paragraph(layout: DocumentLayout, runs: readonly Run[], keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    keepLines: keepNext,
    alignment: AlignmentType.JUSTIFIED,
    spacing: spacing(layout),
    indent: { firstLine: twips(layout.firstLine) },
    children: runs.map((run) => textRun(run, layout.sizes.body)),
  });
}

function textRun(run: Run, points: number): TextRun {
  const { text, bold = false, italic = false } = typeof run === "string" ? { text: run } : run;
  return new TextRun({ text, bold, italics: italic, size: halfPoints(points) });
}

function table(layout: DocumentLayout, block: Extract<Block, { type: "table" }>): Table {
  const total = block.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = block.columns.map((column) => twips((textWidth(layout) * column.share) / total));
  const points = layout.sizes.body - 2;
  const cells = (texts: readonly string[], isHead: boolean) =>
    block.columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: twips(1.5), right: twips(1.5), top: twips(0.6), bottom: twips(0.6) },
          children: [
            new Paragraph({
              alignment: isHead
                ? AlignmentType.CENTER
                : AlignmentType[column.align === "right" ? "RIGHT" : column.align === "center" ? "CENTER" : "LEFT"],
              children: [new TextRun({ text: texts[at] ?? "", bold: isHead, size: halfPoints(points) })],
            }),
          ],
        }),
    );
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  return new Table({
    layout: "fixed",
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          block.columns.map((column) => column.title),
          true,
        ),
      }),
      ...block.rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}
