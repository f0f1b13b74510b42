import { Badge, Button } from "@mantine/core";
import { addDays } from "#contract/dates.ts";
import { formatRange } from "#web/format.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import type { RegulationLine } from "../contract.ts";
import { certaintyNames } from "./messages.ts";
import type { RegulationTask } from "./regulation-dialog.tsx";

interface Props {
  group: string;
  lines: RegulationLine[];
  all: RegulationLine[];
  mayManage: boolean;
  onTask: (task: RegulationTask) => void;
}

/** The rules of one group: value, where from, since when, on what paper, how sure. */
export function RegulationTable({ group, lines, all, mayManage, onTask }: Props) {
  const columns: Column<RegulationLine>[] = [
    { key: "title", title: "Quy định", cell: (line) => <Title line={line} />, width: "30%", phone: "title" },
    {
      key: "value",
      title: "Mức áp dụng",
      cell: (line) => <strong style={{ fontWeight: 600 }}>{line.text}</strong>,
      width: "20%",
      phone: "plain",
    },
    { key: "source", title: "Căn cứ", cell: (line) => <Source line={line} />, phone: "plain" },
    {
      key: "do",
      title: <span className="visually-hidden">Việc có thể làm</span>,
      phone: "plain",
      width: "15.5rem",
      cell: (line) => (
        <Tasks line={line} hasHistory={all.filter((other) => other.key === line.key).length > 1} mayManage={mayManage} onTask={onTask} />
      ),
    },
  ];
  return (
    <DataTable
      caption={`Quy định: ${group}`}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      empty={<Message title="Chưa có quy định nào" compact />}
    />
  );
}

function Title({ line }: { line: RegulationLine }) {
  return (
    <>
      <div>{line.title}</div>
      <div className="meta">
        {line.organisationName ? `Riêng cho ${line.organisationName}` : "Mức chung"}
        {line.from || line.to ? `, ${formatRange(line.from, line.to && addDays(line.to, -1))}` : ""}
      </div>
    </>
  );
}

function Source({ line }: { line: RegulationLine }) {
  return (
    <>
      <div style={{ fontSize: "0.875rem" }}>{line.source}</div>
      {line.certainty === "confirmed" ? (
        <div className="meta">{certaintyNames.confirmed}</div>
      ) : (
        <Badge color={line.certainty === "partly" ? "stone" : "warn"}>{certaintyNames[line.certainty]}</Badge>
      )}
      {line.note !== "" && <div className="meta">{line.note}</div>}
    </>
  );
}

function Tasks({
  line,
  hasHistory,
  mayManage,
  onTask,
}: {
  line: RegulationLine;
  hasHistory: boolean;
  mayManage: boolean;
  onTask: Props["onTask"];
}) {
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: "0.25rem 1rem", alignItems: "center", justifyContent: "flex-end" }}>
      {hasHistory && (
        <button
          type="button"
          className="link"
          aria-label={`Các mức qua các thời gian: ${line.title}`}
          onClick={() => onTask({ kind: "history", line })}
        >
          Các mức
        </button>
      )}
      {mayManage && (
        <Button variant="default" aria-label={`Đặt mức riêng: ${line.title}`} onClick={() => onTask({ kind: "set", line })}>
          Đặt mức riêng
        </Button>
      )}
    </div>
  );
}
