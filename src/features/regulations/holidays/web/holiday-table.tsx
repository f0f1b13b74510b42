import { formatDay, formatWeekday } from "#web/format.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import type { HolidayYear } from "../contract.ts";

interface Line {
  day: string;
  name: string;
  isWorked: boolean;
  isFixed: boolean;
}

/** Every day of the year that differs from an ordinary week, by date. */
export function HolidayTable({ holidays: { year, fixed, days } }: { holidays: HolidayYear }) {
  const lines: Line[] = [
    ...fixed.map((one) => ({ ...one, isWorked: false, isFixed: true })),
    ...days.map((one) => ({ ...one, isFixed: false })),
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
  return (
    <DataTable<Line>
      dense
      caption={`Ngày nghỉ, ngày làm bù năm ${year}`}
      columns={columns}
      rows={lines}
      rowKey={(line) => `${line.day} ${line.isFixed}`}
      empty={<Message title={`Chưa có ngày nghỉ nào của năm ${year}`} compact />}
    />
  );
}

const columns: readonly Column<Line>[] = [
  { key: "day", title: "Ngày", phone: "title", width: "9rem", cell: ({ day }) => formatDay(day) },
  { key: "weekday", title: "Thứ", phone: "side", width: "9rem", cell: ({ day }) => formatWeekday(day) },
  { key: "name", title: "Dịp", phone: "plain", cell: ({ name }) => name },
  {
    key: "kind",
    title: "Nghỉ hay làm",
    phone: "plain",
    width: "14rem",
    cell: ({ isWorked, isFixed }) => (isWorked ? <strong>làm bù</strong> : isFixed ? "nghỉ, hằng năm" : "nghỉ"),
  },
];
