import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import { dayInVietnam } from "#contract/dates.ts";
import { pdfOf } from "#server/files/pdf.ts";
import { type BookPart, type BookRow, type Column, cellText, numberText, periodText, shortCode, totalsOf } from "../rules.ts";
import type { FoundClosing } from "./queries.ts";

/** Wider on the left, where it is bound. */
const margins = { left: 60, top: 40, right: 36, bottom: 46 };
const padding = 3;
/** A4 lying, in points. */
const usable = 841.89 - margins.left - margins.right;
/** Lines of a table with amounts that stand on one page with their sum. */
const linesOfPage = 20;
const size = 8;

/** A closed book as pages for binding: cover, tables, on every page its number and the code. `printedAt` stands on the cover. */
export function bookPdf(book: FoundClosing, printedAt: Date): Promise<Buffer> {
  const code = shortCode(book.checksum);
  const document: TDocumentDefinitions = {
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { fontSize: size },
    info: {
      title: `${book.name}, ${periodText(book.period)}`,
      author: book.place,
      keywords: book.checksum,
      creationDate: printedAt,
    },
    footer: (page, pages) => ({
      margin: [margins.left, 14, margins.right, 0],
      fontSize: 7.5,
      columns: [
        { text: `${book.name} – ${periodText(book.period)} – khóa lần ${book.edition}`, width: "*" },
        { text: `Mã kiểm tra ${code}`, width: "auto" },
        { text: `Trang ${page}/${pages}`, width: 90, alignment: "right" },
      ],
    }),
    content: [...cover(book, code, printedAt), ...book.parts.flatMap(partContent)],
  };
  return pdfOf(document);
}

function cover(book: FoundClosing, code: string, printedAt: Date): Content[] {
  const facts: [string, string][] = [
    ["Khóa sổ", `lần ${book.edition}, ${momentText(new Date(book.closedAt))}, người khóa: ${book.closedBy}`],
    ...(book.reason ? [["Lý do", book.reason] satisfies [string, string]] : []),
    ["Số dòng", book.parts.map((part) => `${part.title}: ${numberText(part.rows.length)}`).join("; ")],
    ["In ra", momentText(printedAt)],
    ["Mã kiểm tra", code],
    ["Mã đầy đủ (SHA-256)", book.checksum],
  ];
  return [
    { text: book.place.toLocaleUpperCase("vi"), bold: true, fontSize: 14, margin: [0, 60, 0, 60], alignment: "center" },
    { text: book.name.toLocaleUpperCase("vi"), bold: true, fontSize: 24, alignment: "center" },
    { text: periodText(book.period), fontSize: 16, alignment: "center", margin: [0, 10, 0, 50] },
    {
      layout: "noBorders",
      fontSize: 10.5,
      margin: [110, 0, 60, 40],
      table: { widths: [130, "*"], body: facts.map(([name, words]) => [{ text: name, color: "#444444" }, words]) },
    },
    {
      fontSize: 11,
      alignment: "center",
      columns: [
        { text: "NGƯỜI GHI SỔ", bold: true },
        { text: "BÍ THƯ CHI BỘ", bold: true },
      ],
    },
  ];
}

function partContent(part: BookPart): Content[] {
  const title: Content = { text: part.title, bold: true, fontSize: 12, margin: [0, 0, 0, 8], pageBreak: "before" };
  if (part.rows.length === 0) return [title, { text: "Không có dòng nào.", italics: true }];
  const hasAmounts = part.columns.some(({ type }) => type === "amount");
  if (!hasAmounts) return [title, table(part, numbered(part, 0, part.rows))];
  const pages = Math.ceil(part.rows.length / linesOfPage);
  const tables = Array.from({ length: pages }, (_, page): Content => {
    const first = page * linesOfPage;
    const rows = part.rows.slice(first, first + linesOfPage);
    const sums: TableCell[][] = [totalLine(part, rows, "Cộng trang")];
    if (page === pages - 1) sums.push(totalLine(part, part.rows, "Tổng cộng"));
    else sums.push(totalLine(part, part.rows.slice(0, first + linesOfPage), "Cộng dồn"));
    return { ...table(part, [...numbered(part, first, rows), ...sums]), ...(page > 0 && { pageBreak: "before" }) };
  });
  return [title, ...tables];
}

function table(part: BookPart, body: TableCell[][]) {
  const head = ["TT", ...part.columns.map(({ title }) => title)];
  return {
    fontSize: part.columns.length > 14 ? 7 : size,
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
    table: {
      headerRows: 1,
      // A row stays whole on its page, unless one cell alone may fill a page.
      dontBreakRows: part.rows.every(({ values }) => values.every((value) => String(value ?? "").length < 500)),
      widths: widthsOf(part),
      body: [head.map((text) => ({ text, bold: true, alignment: "center" as const, fillColor: "#eeeeee" })), ...body],
    },
  };
}

/** By the longest word and, less, by the longest text of each column. */
function widthsOf({ columns, rows }: BookPart): number[] {
  const number = 20;
  const weights = columns.map((column, at) => {
    const texts = [column.title, ...rows.map((row) => cellText(row.values[at] ?? null, column.type))];
    const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s/).map((word) => word.length)));
    const longest = Math.max(...texts.map((text) => text.length));
    const isNameOfAmounts = at === 0 && columns.length > 4 && columns.some(({ type }) => type === "amount");
    return Math.max(Math.min(longestWord + 1, 24), 2.2 * Math.sqrt(Math.min(longest, 600)), isNameOfAmounts ? 18 : 6);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const free = usable - number - (columns.length + 1) * (2 * padding + 0.5) - 1;
  return [number, ...weights.map((weight) => (free * weight) / sum)];
}

function numbered({ columns }: BookPart, first: number, rows: readonly BookRow[]): TableCell[][] {
  return rows.map((row, at) => [
    { text: String(first + at + 1), alignment: "center" as const },
    ...columns.map((column, position) => cell(column, row.values[position] ?? null)),
  ]);
}

function cell({ type }: Column, value: BookRow["values"][number]): TableCell {
  return { text: cellText(value, type), ...((type === "amount" || type === "number") && { alignment: "right" as const }) };
}

function totalLine({ columns }: BookPart, rows: readonly BookRow[], name: string): TableCell[] {
  const sums = totalsOf(columns, rows);
  const cells = sums.map((sum, at) => ({
    text: sum === null ? (at === 0 ? name : "") : numberText(sum),
    bold: true,
    alignment: sum === null ? ("left" as const) : ("right" as const),
  }));
  return [{ text: "" }, ...cells];
}

function momentText(moment: Date): string {
  const time = new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${time} ngày ${dayInVietnam(moment).split("-").reverse().join("/")}`;
}
