import { formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { standingNames } from "../../duties/rules.ts";
import type { UnitBelow } from "../contract.ts";

const most = 8;

/** Units with where their report stands, or why the committee goes on without it; each name leads to it. */
export function BelowCard({ rows }: { rows: readonly UnitBelow[] }) {
  return (
    <ul style={{ margin: 0, paddingLeft: "1.25rem" }}>
      {rows.slice(0, most).map((row) => (
        <li key={row.organisationId}>
          <AppLink to={`/o/${row.organisationId}/bao-cao${row.reportId ? `/${row.reportId}` : ""}`}>{row.name}</AppLink>{" "}
          <span className="meta">{row.reason === null ? standingNames[row.standing].toLowerCase() : `không chờ: ${row.reason}`}</span>
        </li>
      ))}
      {rows.length > most && <li className="quiet">và {formatNumber(rows.length - most)} đơn vị khác</li>}
    </ul>
  );
}
