import { type SheetColumn, type SheetValue, writeXlsx } from "#server/files/xlsx-write.ts";
import type { Warning } from "../contract.ts";
import { warningKinds, warningText } from "../rules.ts";

interface Column extends SheetColumn {
  value: (row: Warning) => SheetValue;
}

const columns: readonly Column[] = [
  { title: "Chi bộ", type: "text", width: 36, value: (row) => row.name },
  { title: "Trực thuộc", type: "text", width: 30, value: (row) => row.unitName },
  { title: "Loại", type: "text", width: 28, value: (row) => warningKinds[row.kind] },
  { title: "Đảng viên", type: "text", width: 24, value: (row) => row.memberName },
  { title: "Nội dung", type: "text", width: 60, value: warningText },
  {
    title: "Ngày các kỳ, các tháng làm căn cứ",
    type: "text",
    width: 40,
    value: (row) =>
      [...row.evidence.map(({ heldOn }) => dayText(heldOn)), ...row.months.map((month) => dayText(month).slice(3))].join("; "),
  },
];

export async function warningsXlsx(heading: readonly string[], rows: readonly Warning[]): Promise<Buffer> {
  return writeXlsx([
    {
      name: "Cảnh báo",
      heading,
      columns: [{ title: "STT", type: "number", width: 6 }, ...columns],
      rows: rows.map((row, at) => [at + 1, ...columns.map((column) => column.value(row))]),
    },
  ]);
}

function dayText(day: string): string {
  return day.split("-").reverse().join("/");
}
