import { DataTable } from "#web/ui/data-table.tsx";
import type { AttendanceLine } from "../contract.ts";
import { stateWords } from "../drafts/rules.ts";
import { isPresent } from "../rules.ts";
import { situationWords } from "./messages.ts";

/** The roll call, with the standing of each person that day. */
export function AttendanceTable({ attendance }: { attendance: readonly AttendanceLine[] }) {
  return (
    <DataTable<AttendanceLine>
      caption="Điểm danh"
      dense
      columns={[
        { key: "name", title: "Họ và tên", phone: "title", cell: (line) => line.name },
        { key: "standing", title: "Tư cách", phone: "plain", cell: standingOf },
        { key: "state", title: "Dự họp", phone: "side", cell: (line) => <State line={line} /> },
        { key: "spoke", title: "Phát biểu", phone: "hide", cell: (line) => (line.spoke ? "có" : "") },
      ]}
      rows={attendance}
      rowKey={(line) => line.memberId}
      empty={null}
    />
  );
}

function standingOf(line: AttendanceLine): string {
  return [
    line.standing === "official" ? "chính thức" : "dự bị",
    line.situation && situationWords[line.situation],
    line.isVisiting && "sinh hoạt tạm đến",
  ]
    .filter(Boolean)
    .join(", ");
}

function State({ line }: { line: AttendanceLine }) {
  const word = stateWords[line.state];
  const more = line.reason ?? line.arrivedAt;
  const isAbsent = !isPresent(line.state) && line.state !== "not-due";
  return (
    <span className={isAbsent ? "bad" : undefined}>
      {word}
      {/* A reason that is kept from this person only says that there is one, as the word does. */}
      {more && !word.endsWith(more) && `: ${more}`}
    </span>
  );
}
