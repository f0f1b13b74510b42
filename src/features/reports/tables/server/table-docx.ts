import { standingWords } from "#contract/document-layout.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { periodName } from "#contract/periods.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Annex, type Block, docxType, type RowLook } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { issuerOf } from "../../rules.ts";
import type { downloadTableDocument as declared, TableDetail } from "../contract.ts";
import { noteLines, printCount } from "../printing/rules.ts";
import { cellKey } from "../rules.ts";
import { findHead } from "./find-head.ts";
import { getTableDetail } from "./get-table.ts";

/** The table as a document of its own: a frozen one with its day and numbers, an open one with those of today and room for the day. */
export async function downloadTableDocument(ctx: ActionContext, { tableId }: InputOf<typeof declared>): Promise<FileAnswer> {
  const table = await getTableDetail(ctx, tableId);
  const head = await findHead(ctx.tx, table.organisationId);
  const day = table.frozenAt?.slice(0, 10) ?? null;
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], table.organisationId, day ?? ctx.today);
  const layout = inForce["documents.layout"];
  const authority = head.isCell ? "T/M CHI BỘ" : head.authority || standingWords(layout, "T/M CẤP ỦY");
  const printing = { organisationId: table.organisationId, family: "table", day: day ?? ctx.today } as const;
  const body = await printDocument(ctx, printing, {
    layout,
    isLandscape: isWide(table),
    head: {
      above: head.above,
      issuer: issuerOf(table.organisationName),
      number: null,
      place: inForce["documents.place"] || head.place,
      date: day,
    },
    kind: "Biểu số liệu",
    subject: subjectOf(table),
    body: tableBlocks(table),
    recipients: [],
    signatures: [
      { authority: "", position: "Người lập biểu", name: table.frozenBy ?? "" },
      { authority, position: head.signerPosition || "Bí thư", name: head.signerName },
    ],
  });
  const name = `${table.layout.name}, ${table.organisationName}, ${periodName(table.period)}`;
  return { fileName: `${name}.docx`.replace(/[\\/:*?"<>|]/g, "-"), contentType: docxType, body };
}

/** The table on pages of its own behind a report: "Biểu số 1", its name, with which report it goes. */
export function tableAnnex(table: TableDetail, place: { number: number; report: string }): Annex {
  return {
    isLandscape: isWide(table),
    blocks: [
      { type: "title", text: `Biểu số ${place.number}` },
      { type: "title", text: table.layout.name.toUpperCase() },
      { type: "remark", text: `(Kèm theo ${place.report})` },
      { type: "remark", text: `${periodName(table.period)}, số liệu có đến ngày ${dayText(table.asOf)}` },
      ...tableBlocks(table),
    ],
  };
}

/** The table inside a text: its name, its period, its numbers. */
export function tableInText(table: TableDetail): Block[] {
  return [
    { type: "title", text: table.layout.name },
    { type: "remark", text: `${periodName(table.period)}, số liệu có đến ngày ${dayText(table.asOf)}` },
    ...tableBlocks(table),
  ];
}

/** Six columns of numbers stand on an upright page beside what they are about. */
function isWide({ layout }: TableDetail): boolean {
  return layout.columns.length > 6;
}

function subjectOf({ layout, period, asOf }: TableDetail): string {
  const when = periodName(period).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return `${layout.name}\n${when}, số liệu có đến ngày ${dayText(asOf)}`;
}

/** The cells with their head, a numbered line under it, and why something does not balance. */
function tableBlocks(table: TableDetail): Block[] {
  const { layout, cells } = table;
  const values = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell.value]));
  const notes = noteLines(table);
  const count = layout.columns.length;
  return [
    {
      type: "table",
      size: count > 10 ? 10 : count > 6 ? 11 : 12,
      columns: [
        { title: "Nội dung", share: count > 6 ? 60 : 72 },
        ...layout.columns.map((column) => ({ title: column.label, share: count > 6 ? 190 / count : 93 / count, align: "right" as const })),
      ],
      heads: [["A", ...layout.columns.map((_, at) => String(at + 1))]],
      rows: layout.rows.map((row) => [
        row.label,
        ...(row.isHeading ? [] : layout.columns.map((column) => printCount(values.get(cellKey(row.code, column.code)) ?? null))),
      ]),
      looks: layout.rows.map(
        (row): RowLook => ({ isBold: row.level === 1 || row.isHeading, indent: row.level - 1, isWhole: row.isHeading }),
      ),
    },
    ...(notes.length > 0 ? [{ type: "heading" as const, level: 2 as const, text: "Thuyết minh" }] : []),
    ...notes.map((line): Block => ({ type: "paragraph", runs: [`- ${line}`] })),
  ];
}

function dayText(day: string): string {
  return day.split("-").reverse().join("/");
}
