import { type SheetColumn, type SheetValue, writeXlsx } from "#server/files/xlsx-write.ts";
import type { ScoreRow } from "../contract.ts";
import type { ScoreClass } from "../rules.ts";

interface Column extends SheetColumn {
  value: (row: ScoreRow) => SheetValue;
}

const mark = (title: string, given: ScoreClass): Column => ({
  title,
  type: "text",
  width: 11,
  value: (row) => (row.class === given ? "x" : null),
});

/** The columns of the table that committees send up every month. */
const columns: readonly Column[] = [
  { title: "Tên đơn vị", type: "text", width: 36, value: (row) => row.name },
  { title: "Trực thuộc", type: "text", width: 30, value: (row) => row.unitName },
  { title: "Số lượng đảng viên", type: "number", value: (row) => row.members },
  { title: "Ngày họp", type: "day", value: (row) => row.heldOn },
  { title: "Chi bộ tự chấm", type: "number", value: (row) => row.cellTotal },
  { title: "Cấp ủy viên dự chấm", type: "number", value: (row) => row.attendeeTotal },
  { title: "Cấp ủy chấm", type: "number", value: (row) => row.committeeTotal },
  { title: "Số điểm", type: "number", value: (row) => row.total },
  mark("Tốt", "tot"),
  mark("Khá", "kha"),
  mark("Trung bình", "trung_binh"),
  mark("Kém", "kem"),
  { title: "Ghi chú (thuyết minh điểm trừ)", type: "text", width: 48, value: (row) => row.note },
];

export async function scoresXlsx(heading: readonly string[], rows: readonly ScoreRow[]): Promise<Buffer> {
  return writeXlsx([
    {
      name: "Điểm sinh hoạt",
      heading,
      columns: [{ title: "STT", type: "number", width: 6 }, ...columns],
      rows: rows.map((row, at) => [at + 1, ...columns.map((column) => column.value(row))]),
    },
  ]);
}
