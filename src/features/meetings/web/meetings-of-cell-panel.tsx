import { Button, Group, Stack } from "@mantine/core";
import { IconAlertCircle, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { formatMinutes } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { DataTable, Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MeetingLine } from "../contract.ts";
import type { MonthBox } from "../gaps/contract.ts";
import { YearClassPanel } from "../scores/web/year-class-panel.tsx";
import { CellYearPanel } from "./cell-year-panel.tsx";
import { useCellYear, useMeetings } from "./hooks.ts";
import { addressOf, Held, MeetingStateMark, monthName, Present, Score } from "./meeting-table.tsx";
import { MissingNoteDialog } from "./missing-note-dialog.tsx";
import { RecordButton } from "./record-button-panel.tsx";

type Row = { key: string; box: MonthBox | null; line: MeetingLine | null };

/** A cell's year: twelve boxes, then the sittings and the missing months, latest first. */
export function MeetingsOfCellPanel({ place }: { place: number }) {
  const { today } = useSession();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [noted, setNoted] = useState<MonthBox | null>(null);
  const { data, error, refetch } = useCellYear(place, year);
  const list = useMeetings({ organisationId: place, below: false, period: String(year), pageSize: 100 });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const mayRecord = data.can.includes("meetings.record");
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <YearSwitch year={year} latest={Number(today.slice(0, 4))} onYear={setYear} />
        {mayRecord && (
          <Group gap="md">
            <AppLink to={`/o/${place}/chuan-bi`}>Chuẩn bị kỳ tới</AppLink>
            <RecordButton place={place} />
          </Group>
        )}
      </Group>
      <CellYearPanel place={place} year={year} data={data} />
      <YearClassPanel place={place} year={year} />
      <Panel flush>
        <DataTable<Row>
          caption={`Các kỳ sinh hoạt năm ${year}`}
          columns={[
            { key: "month", title: "Kỳ", phone: "title", cell: ({ box, line }) => <Month box={box} line={line} /> },
            {
              key: "held",
              title: "Ngày họp",
              phone: "plain",
              cell: ({ box, line }) => (line ? <Held line={line} /> : <Missing box={box} />),
            },
            { key: "present", title: "Dự", isNumber: true, cell: ({ line }) => line && <Present line={line} /> },
            {
              key: "minutes",
              title: "Thời lượng",
              isNumber: true,
              phone: "hide",
              cell: ({ line }) => line?.minutes && formatMinutes(line.minutes),
            },
            { key: "score", title: "Tự chấm", isNumber: true, phone: "hide", cell: ({ line }) => line && <Score line={line} /> },
            {
              key: "state",
              title: "Biên bản",
              phone: "side",
              cell: ({ box, line }) =>
                line ? <MeetingStateMark state={line.state} /> : mayRecord && box && <NoteButton box={box} onNote={setNoted} />,
            },
          ]}
          rows={list.data && rowsOf(data.months, list.data.rows)}
          rowKey={(row) => row.key}
          error={list.error}
          onRetry={() => void list.refetch()}
          empty={
            <Message title={`Chi bộ chưa có kỳ sinh hoạt nào trong năm ${year}`}>
              {mayRecord ? "Ghi kỳ đầu tiên, hoặc nhập cả năm từ tệp .xlsx." : "Các kỳ họp hiện ở đây khi được ghi."}
            </Message>
          }
        />
      </Panel>
      {noted && <MissingNoteDialog place={place} box={noted} onClose={() => setNoted(null)} />}
    </Stack>
  );
}

function YearSwitch({ year, latest, onYear }: { year: number; latest: number; onYear: (year: number) => void }) {
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconChevronLeft size={16} aria-hidden="true" />} onClick={() => onYear(year - 1)}>
        Năm {year - 1}
      </Button>
      {year < latest && (
        <Button variant="default" rightSection={<IconChevronRight size={16} aria-hidden="true" />} onClick={() => onYear(year + 1)}>
          Năm {year + 1}
        </Button>
      )}
    </Group>
  );
}

/** Sittings and missing months together, latest first. */
function rowsOf(months: readonly MonthBox[], lines: readonly MeetingLine[]): Row[] {
  const missing = months.filter((box) => box.isDue && box.meetingId === null);
  const rows = [
    ...lines.map((line): Row => ({ key: `m${line.id}`, box: null, line })),
    ...missing.map((box): Row => ({ key: box.month, box, line: null })),
  ];
  const orderOf = ({ box, line }: Row) => line?.heldOn ?? `${box?.month}-32`;
  return rows.sort((one, other) => orderOf(other).localeCompare(orderOf(one)));
}

function Month({ box, line }: Pick<Row, "box" | "line">) {
  if (!line) return <strong>{monthName(box?.month ?? "", false)}</strong>;
  return <AppLink to={addressOf(line)}>{monthName(line.month, false)}</AppLink>;
}

function Missing({ box }: { box: MonthBox | null }) {
  return (
    <>
      <span className="bad" style={{ display: "inline-flex", gap: "0.375rem", alignItems: "center" }}>
        <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
        Thiếu kỳ{box?.reason ? "" : ", chưa ghi lý do"}
      </span>
      {box?.reason && <div className="meta">{box.reason}</div>}
    </>
  );
}

function NoteButton({ box, onNote }: { box: MonthBox; onNote: (box: MonthBox) => void }) {
  return (
    <button type="button" className="link" onClick={() => onNote(box)}>
      {box.reason ? "Sửa lý do" : "Ghi lý do"}
      <span className="visually-hidden"> {monthName(box.month).toLowerCase()}</span>
    </button>
  );
}
