import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Column } from "#web/ui/data-table.tsx";
import type { Warning } from "../contract.ts";
import { aboutPeople, warningKinds, warningText } from "../rules.ts";
import classes from "./warning-table.module.css";

export const warningColumns: readonly Column<Warning>[] = [
  { key: "kind", title: "Cảnh báo", phone: "title", cell: (row) => <What row={row} /> },
  { key: "cell", title: "Chi bộ", phone: "plain", cell: (row) => <Cell row={row} /> },
  { key: "evidence", title: "Căn cứ", phone: "plain", cell: (row) => <Evidence row={row} /> },
];

/** Stable between two answers: a warning has no id of its own. */
export const warningKey = (row: Warning) => [row.kind, row.organisationId, row.memberId, row.month, row.evidence[0]?.meetingId].join("-");

function What({ row }: { row: Warning }) {
  const who = aboutPeople.includes(row.kind) ? (row.memberName ?? "Một đảng viên") : null;
  return (
    <>
      <strong>{who ? `${who}: ${warningKinds[row.kind].toLowerCase()}` : warningKinds[row.kind]}</strong>
      <div className="meta">{warningText(row)}</div>
    </>
  );
}

function Cell({ row }: { row: Warning }) {
  return (
    <>
      <AppLink to={`/o/${row.organisationId}/don-vi/sinh-hoat`}>{row.name}</AppLink>
      {row.unitName && <div className="meta">{row.unitName}</div>}
    </>
  );
}

/** Where nothing was held there is nothing to open but the cell's year. */
export function Evidence({ row }: { row: Warning }) {
  if (row.months.length > 0)
    return (
      <AppLink to={`/o/${row.organisationId}/thu-dang-phi/${row.month.slice(0, 4)}`}>
        Tháng {row.months.map((month) => Number(month.slice(5, 7))).join(", ")}
      </AppLink>
    );
  if (row.evidence.length === 0) return <AppLink to={`/o/${row.organisationId}/don-vi/sinh-hoat`}>Xem năm của chi bộ</AppLink>;
  return (
    <span className={classes.evidence}>
      {row.evidence.map(({ meetingId, organisationId, heldOn }) => (
        <AppLink key={meetingId} to={`/o/${organisationId}/sinh-hoat/${meetingId}`}>
          {formatDay(heldOn)}
        </AppLink>
      ))}
    </span>
  );
}
