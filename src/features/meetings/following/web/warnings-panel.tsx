import { IconAlertTriangle } from "@tabler/icons-react";
import { formatNumber } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Warning } from "../contract.ts";
import { aboutPeople, warningKinds, warningText } from "../rules.ts";
import { useWarnings } from "./hooks.ts";
import { Evidence, warningKey } from "./warning-table.tsx";
import classes from "./warnings-panel.module.css";

/** The warnings of this year about one cell, without names; nothing where there are none, or where they are not the person's business. */
export function WarningsPanel({ place, year }: { place: number; year: number }) {
  const { permissions } = useSession();
  const maySee = permissions.includes("figures.see");
  const { data } = useWarnings({ organisationId: place, below: false, year, pageSize: 5 }, maySee);
  if (!maySee || !data || data.count === 0) return null;
  return (
    <Panel
      title={`Cảnh báo năm ${year} (${formatNumber(data.count)})`}
      aside={<AppLink to={`/o/${place}/canh-bao`}>Xem tất cả</AppLink>}
      flush
    >
      <ul className={classes.list}>
        {data.rows.map((row) => (
          <Line key={warningKey(row)} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ row }: { row: Warning }) {
  return (
    <li className={classes.line}>
      <IconAlertTriangle size={22} stroke={1.75} color="var(--warn)" aria-hidden="true" />
      <div>
        <strong>
          {aboutPeople.includes(row.kind) ? `Một đảng viên: ${warningKinds[row.kind].toLowerCase()}` : warningKinds[row.kind]}
        </strong>
        <div className="meta">{warningText(row)}</div>
        {row.evidence.length + row.months.length > 0 && <Evidence row={row} />}
      </div>
    </li>
  );
}
