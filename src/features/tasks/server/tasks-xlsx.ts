import { type SheetColumn, type SheetValue, writeXlsx } from "#server/files/xlsx-write.ts";
import type { TaskLine } from "../contract.ts";
import { outcomeNames, stateNames } from "../rules.ts";

interface Column extends SheetColumn {
  value: (task: TaskLine) => SheetValue;
}

const columns: readonly Column[] = [
  { title: "Nhiệm vụ", type: "text", width: 60, value: (task) => task.content },
  { title: "Chi bộ, đơn vị", type: "text", width: 30, value: (task) => task.organisation.name },
  { title: "Người chịu trách nhiệm", type: "text", width: 26, value: (task) => task.assignee?.name ?? "Cả chi bộ" },
  { title: "Phối hợp", type: "text", width: 30, value: (task) => task.helpers.map(({ name }) => name).join(", ") },
  { title: "Ngày giao", type: "day", value: (task) => task.givenOn },
  { title: "Hạn", type: "day", value: (task) => task.dueOn },
  { title: "Tình trạng", type: "text", width: 18, value: (task) => (task.isOverdue ? "Quá hạn" : stateNames[task.state]) },
  { title: "Kết luận", type: "text", width: 22, value: (task) => task.outcome && outcomeNames[task.outcome] },
  { title: "Kết quả thực hiện", type: "text", width: 60, value: (task) => task.result },
];

export async function tasksXlsx(heading: readonly string[], tasks: readonly TaskLine[]): Promise<Buffer> {
  return writeXlsx([
    {
      name: "Nhiệm vụ",
      heading,
      columns: [{ title: "STT", type: "number", width: 6 }, ...columns],
      rows: tasks.map((task, at) => [at + 1, ...columns.map((column) => column.value(task))]),
    },
  ]);
}
