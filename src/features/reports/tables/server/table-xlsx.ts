import type { InputOf } from "#contract/endpoint.ts";
import { periodName } from "#contract/periods.ts";
import { type SheetValue, writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadTable as declared, TableDetail } from "../contract.ts";
import { noteLines } from "../printing/rules.ts";
import { cellKey, type Layout, type Rule } from "../rules.ts";
import { getTableDetail } from "./get-table.ts";

type Equals = Extract<Rule, { kind: "equals" }>;

/** The table as a sheet: totals are formulas where they hold, and every control of columns stands below with its difference. */
export async function downloadTable(ctx: ActionContext, { tableId }: InputOf<typeof declared>): Promise<FileAnswer> {
  const table = await getTableDetail(ctx, tableId);
  const name = `${table.layout.name}, ${table.organisationName}, ${periodName(table.period)}`;
  return { fileName: `${name}.xlsx`.replace(/[\\/:*?"<>|]/g, "-"), contentType: xlsxType, body: await tableXlsx(table) };
}

function tableXlsx(table: TableDetail): Promise<Buffer> {
  const { layout } = table;
  const heading = [
    layout.name.toUpperCase(),
    `${table.organisationName}. ${periodName(table.period)}, có đến ngày ${table.asOf.split("-").reverse().join("/")}`,
    `${table.source}, bản ngày ${table.layoutVersion.split("-").reverse().join("/")}. ${table.checksum ? `Đã chốt, mã kiểm ${table.checksum.slice(0, 16)}` : "Chưa chốt"}`,
  ];
  // Lines of the heading, an empty one, the head of the table.
  const sheet = new Sheet(table, heading.length + 3);
  return writeXlsx([
    {
      name: layout.name,
      heading,
      columns: [
        { title: "Nội dung", type: "text", width: 52 },
        ...layout.columns.map((column) => ({ title: column.label, type: "number" as const, width: 14 })),
      ],
      rows: [
        ...layout.rows.map((row) => [
          `${"   ".repeat(row.level - 1)}${row.label}`,
          ...layout.columns.map((column) => sheet.value(row.code, column.code)),
        ]),
        ...sheet.controls(),
        ...notes(table),
      ],
    },
  ]);
}

/** Where the cells stand, and what they hold. */
class Sheet {
  private readonly values: ReadonlyMap<string, number | null>;
  private readonly layout: Layout;
  private readonly firstRow: number;

  constructor(table: TableDetail, firstRow: number) {
    this.layout = table.layout;
    this.firstRow = firstRow;
    this.values = new Map(table.cells.map((cell) => [cellKey(cell.row, cell.column), cell.value]));
  }

  /** A number, or the formula of a total that holds. */
  value(row: string, column: string): SheetValue {
    const value = this.values.get(cellKey(row, column)) ?? null;
    const total = value === null ? undefined : this.totals().find((rule) => this.isTotal(rule, row, column, value));
    return total && value !== null ? { formula: this.sum(total, row, column), result: value } : value;
  }

  /** A line of differences for every control down the columns; 0 is right. */
  controls(): SheetValue[][] {
    return this.layout.rules.flatMap((rule) => {
      if (rule.kind !== "equals" || rule.along !== "rows") return [];
      const label = this.layout.rows.find((row) => row.code === rule.equals)?.label ?? rule.equals;
      const cells = this.layout.columns.map((column) => {
        if (!(rule.only?.includes(column.code) ?? true)) return null;
        const should = `${this.sum(rule, rule.equals, column.code)}-${this.at(rule.equals, column.code)}`;
        const of = (code: string) => this.values.get(cellKey(code, column.code)) ?? 0;
        const amount = (codes: readonly string[]) => codes.reduce((sum, code) => sum + of(code), 0);
        return { formula: should, result: amount(rule.plus) - amount(rule.minus) - of(rule.equals) };
      });
      return [[`Kiểm tra: ${label} (0 là cân)`, ...cells]];
    });
  }

  private totals(): Equals[] {
    return this.layout.rules.filter((rule) => rule.kind === "equals").filter((rule) => rule.minus.length === 0);
  }

  private isTotal(rule: Equals, row: string, column: string, value: number): boolean {
    const [own, other] = rule.along === "rows" ? [row, column] : [column, row];
    if (rule.equals !== own || !(rule.only?.includes(other) ?? true)) return false;
    const parts = rule.plus.map((code) => this.values.get(rule.along === "rows" ? cellKey(code, column) : cellKey(row, code)) ?? null);
    return parts.some((part) => part !== null) && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === value;
  }

  private sum(rule: Equals, row: string, column: string): string {
    const at = (code: string) => (rule.along === "rows" ? this.at(code, column) : this.at(row, code));
    return [rule.plus.map(at).join("+"), ...rule.minus.map(at)].join("-");
  }

  private at(row: string, column: string): string {
    const down = this.layout.rows.findIndex((one) => one.code === row) + this.firstRow;
    const across = this.layout.columns.findIndex((one) => one.code === column) + 1;
    return `${columnLetters(across)}${down}`;
  }
}

/** A, B … Z, AA: the 27th column of a sheet has two letters. */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnLetters(Math.floor(at / 26) - 1)}${last}`;
}

function notes(table: TableDetail): SheetValue[][] {
  const lines = noteLines(table);
  return lines.length === 0 ? [] : [[], ["Thuyết minh"], ...lines.map((line) => [line])];
}
