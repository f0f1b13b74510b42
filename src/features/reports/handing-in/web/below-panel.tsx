import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { standingNames } from "../../duties/rules.ts";
import { useWaitingBelow } from "./hooks.ts";

/** Whose report this one rests on, and who is still missing. */
export function BelowPanel({ reportId }: { reportId: number }) {
  const place = usePlaceId();
  const { data } = useWaitingBelow(reportId);
  if (!data?.duty) return null;
  const open = data.rows.filter((row) => !row.isSettled);
  const shown = open.slice(0, 8);
  return (
    <Panel
      title="Báo cáo cấp dưới"
      note={`${formatNumber(data.rows.length - open.length)}/${formatNumber(data.rows.length)} đơn vị đã nhận hoặc không chờ`}
      aside={<AppLink to={`/o/${place}/theo-doi-bao-cao/${data.duty.id}`}>Bảng theo dõi</AppLink>}
    >
      {open.length === 0 ? (
        <p className="quiet" style={{ margin: 0 }}>
          Đã đủ.
        </p>
      ) : (
        <ul style={{ margin: 0, paddingLeft: "1.25rem" }}>
          {shown.map((row) => (
            <li key={row.organisationId}>
              {row.reportId ? <AppLink to={`/o/${row.organisationId}/bao-cao/${row.reportId}`}>{row.name}</AppLink> : row.name}{" "}
              <span className="meta">{standingNames[row.standing].toLowerCase()}</span>
            </li>
          ))}
          {open.length > shown.length && <li className="quiet">và {formatNumber(open.length - shown.length)} đơn vị khác</li>}
        </ul>
      )}
    </Panel>
  );
}
