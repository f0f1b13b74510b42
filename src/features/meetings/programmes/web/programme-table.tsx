import { Button, Group } from "@mantine/core";
import { IconCalendarOff, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay, formatWeekday } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import type { Entry, Programme } from "../contract.ts";
import { kindNames, kindOfSitting } from "../rules.ts";
import { AddEntryDialog } from "./add-entry-dialog.tsx";
import { CallOffDialog } from "./call-off-dialog.tsx";
import { ChangeEntryDialog } from "./change-entry-dialog.tsx";

type Task = { kind: "change" | "call-off"; entry: Entry } | { kind: "add" };

/** The sittings of a year as they stand, each with the way it took; in force, each change asks for a reason. */
export function ProgrammeTable({ programme }: { programme: Programme }) {
  const { today } = useSession();
  const [task, setTask] = useState<Task | null>(null);
  const mayChange = programme.can.includes("change");
  const close = () => setTask(null);
  const action: Column<Entry> = {
    key: "change",
    title: <span className="visually-hidden">Việc</span>,
    phone: "plain",
    cell: (entry) => !entry.isCalledOff && <Tasks entry={entry} onTask={setTask} />,
  };
  return (
    <>
      <DataTable<Entry>
        caption={`Chương trình sinh hoạt năm ${programme.year}`}
        columns={mayChange ? [...columns, action] : columns}
        rows={programme.entries}
        rowKey={(entry) => entry.id}
        empty={<Message icon={<IconCalendarOff />} title={`Chi bộ chưa lập chương trình năm ${programme.year}`} />}
        foot={
          mayChange && (
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setTask({ kind: "add" })}>
              Thêm kỳ
            </Button>
          )
        }
      />
      {task?.kind === "change" && <ChangeEntryDialog programme={programme} entry={task.entry} onClose={close} />}
      {task?.kind === "call-off" && <CallOffDialog programme={programme} entry={task.entry} onClose={close} />}
      {task?.kind === "add" && <AddEntryDialog programme={programme} today={today} onClose={close} />}
    </>
  );
}

function Tasks({ entry, onTask }: { entry: Entry; onTask: (task: Task) => void }) {
  const month = Number(entry.month.slice(5));
  return (
    <Group gap="xs" wrap="nowrap" style={{ whiteSpace: "nowrap" }}>
      <Button
        variant="default"
        style={{ flexShrink: 0 }}
        aria-label={`Dời, đổi kỳ tháng ${month}`}
        onClick={() => onTask({ kind: "change", entry })}
      >
        Dời, đổi
      </Button>
      <button
        type="button"
        className="link"
        aria-label={`Không tổ chức kỳ tháng ${month}`}
        onClick={() => onTask({ kind: "call-off", entry })}
      >
        Không họp
      </button>
    </Group>
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

function When({ entry: { plannedOn, startsAt, isCalledOff } }: { entry: Entry }) {
  if (isCalledOff) return <span className="bad">không tổ chức</span>;
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
          {wayOf(one)}Lý do: {one.reason}
        </div>
      ))}
    </>
  );
}

function wayOf({ kind, plannedBefore, plannedAfter, topicBefore, topicAfter }: Entry["changes"][number]): string {
  if (kind === "add") return "Thêm khi chương trình đang thực hiện. ";
  if (kind === "call-off") return `Không tổ chức${plannedBefore ? `, trước định ngày ${formatDay(plannedBefore)}` : ""}. `;
  const moved = plannedBefore === plannedAfter ? "" : `Dời từ ${formatDay(plannedBefore)} sang ${formatDay(plannedAfter)}. `;
  return moved + (topicBefore === topicAfter ? "" : `Nội dung trước: ${topicBefore ?? "chưa ghi"}. `);
}
