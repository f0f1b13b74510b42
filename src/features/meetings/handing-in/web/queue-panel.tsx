import { IconCheck } from "@tabler/icons-react";
import { formatDay, formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import { monthName } from "../../web/meeting-table.tsx";
import type { HandedIn } from "../contract.ts";
import classes from "./queue-panel.module.css";

interface Props {
  rows: readonly HandedIn[];
  currentId: number;
  checked: ReadonlySet<number>;
  onOpen: (id: number) => void;
}

/** The queue: how long each waits, how late it came, what of an earlier return is still open. */
export function QueuePanel({ rows, currentId, checked, onOpen }: Props) {
  return (
    <Panel flush>
      <ol className={classes.queue}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.row} aria-current={row.id === currentId || undefined} onClick={() => onOpen(row.id)}>
              <span className={classes.name}>
                {checked.has(row.id) && <IconCheck size={18} color="var(--ok)" aria-label="Đã kiểm tra" />}
                {row.organisationName}
              </span>
              <span className="meta">
                {monthName(row.month)}, nộp {formatDay(row.handedInOn)}, chờ {formatNumber(row.waiting)} ngày
              </span>
              {row.late > 0 && <span className="bad">Nộp chậm {formatNumber(row.late)} ngày</span>}
              {row.openRemarks > 0 && <span className="bad">Còn {formatNumber(row.openRemarks)} góp ý chưa sửa</span>}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
