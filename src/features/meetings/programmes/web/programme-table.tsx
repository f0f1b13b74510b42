import { Button } from "@mantine/core";
import { IconCalendarOff } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay, formatWeekday } from "#web/format.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import type { Entry, Programme } from "../contract.ts";
import { kindNames, kindOfSitting } from "../rules.ts";
import { ChangeEntryDialog } from "./change-entry-dialog.tsx";

/** The sittings of a year as they stand, each with the way it took; in force, each can be moved with a reason. */
export function ProgrammeTable({ programme }: { programme: Programme }) {
  const [changing, setChanging] = useState<Entry | null>(null);
  const action: Column<Entry> = {
    key: "change",
    title: <span className="visually-hidden">Việc</span>,
    phone: "plain",
    cell: (entry) => (
      <Button variant="default" aria-label={`Dời, đổi kỳ tháng ${Number(entry.month.slice(5))}`} onClick={() => setChanging(entry)}>
        Dời, đổi
      </Button>
    ),
  };
  return (
    <>
      <DataTable<Entry>
        caption={`Chương trình sinh hoạt năm ${programme.year}`}
        columns={programme.can.includes("change") ? [...columns, action] : columns}
        rows={programme.entries}
        rowKey={(entry) => entry.id}
        empty={<Message icon={<IconCalendarOff />} title={`Chi bộ chưa lập chương trình năm ${programme.year}`} />}
      />
      {changing && <ChangeEntryDialog programme={programme} entry={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

const columns: readonly Column<Entry>[] = [
  { key: "month", title: "Tháng", phone: "title", cell: (entry) => `Tháng\u00a0${Number(entry.month.slice(5))}` },
  { key: "when", title: "Ngày, giờ", phone: "plain", cell: (entry) => <When entry={entry} /> },
  { key: "what", title: "Nội dung, chuyên đề", phone: "plain", cell: (entry) => <What entry={entry} /> },
  { key: "place", title: "Địa điểm", phone: "line", cell: (entry) => entry.place },
  { key: "who", title: "Người chuẩn bị", phone: "line", cell: (entry) => entry.preparerName },
  { key: "due", title: "Hạn dự thảo", phone: "line", cell: (entry) => formatDay(entry.draftDueOn) },
];

function When({ entry: { plannedOn, startsAt } }: { entry: Entry }) {
  if (!plannedOn) return "chưa định ngày";
  return `${formatWeekday(plannedOn)}, ${formatDay(plannedOn)}${startsAt ? `, ${startsAt}` : ""}`;
}

function What({ entry }: { entry: Entry }) {
  return (
    <>
      {kindNames[kindOfSitting(entry)]}
      {entry.topic && `: ${entry.topic}`}
      {entry.changes.map((one) => (
        <div key={one.at} className="meta">
          {one.plannedBefore !== one.plannedAfter && `Dời từ ${formatDay(one.plannedBefore)} sang ${formatDay(one.plannedAfter)}. `}
          {one.topicBefore !== one.topicAfter && `Nội dung trước: ${one.topicBefore ?? "chưa ghi"}. `}
          Lý do: {one.reason}
        </div>
      ))}
    </>
  );
}
