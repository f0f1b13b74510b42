import { lazy, Suspense, useState } from "react";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportDetail } from "../../contract.ts";
import { BelowCard } from "./below-card.tsx";
import { useWaitingBelow } from "./hooks.ts";

const LeftOutDialog = lazy(() => import("./left-out-dialog.tsx").then((file) => ({ default: file.LeftOutDialog })));

/** Whose report this one rests on, and who is still missing; of a signed one, as it was at the signature. */
export function BelowPanel({ report }: { report: ReportDetail }) {
  const place = usePlaceId();
  const { data } = useWaitingBelow(report.id);
  const [isLeavingOut, setLeavingOut] = useState(false);
  if (!data?.duty || data.rows.length === 0) return null;
  const open = data.rows.filter((row) => !row.isSettled);
  const leftOut = data.rows.filter((row) => row.reason !== null);
  return (
    <Panel
      title={report.state === "signed" ? "Báo cáo cấp dưới lúc ký" : "Báo cáo cấp dưới"}
      note={`${formatNumber(data.rows.length - open.length)}/${formatNumber(data.rows.length)} đơn vị đã nhận hoặc không chờ`}
      aside={<AppLink to={`/o/${place}/theo-doi-bao-cao/${data.duty.id}`}>Bảng theo dõi</AppLink>}
    >
      {open.length === 0 && leftOut.length === 0 && (
        <p className="quiet" style={{ margin: 0 }}>
          {report.state === "signed" ? "Đã nhận đủ." : "Đã đủ."}
        </p>
      )}
      {open.length > 0 && <BelowCard rows={open} />}
      {leftOut.length > 0 && <BelowCard rows={leftOut} />}
      {open.length > 0 && data.can.includes("leave-out") && (
        <button type="button" className="link" onClick={() => setLeavingOut(true)}>
          Không chờ {formatNumber(open.length)} đơn vị còn lại
        </button>
      )}
      <Suspense>
        {isLeavingOut && <LeftOutDialog dutyId={data.duty.id} period={report.period} units={open} onClose={() => setLeavingOut(false)} />}
      </Suspense>
    </Panel>
  );
}
