import { formatDay } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportDetail, ReportSection } from "../contract.ts";
import { dayOf } from "./messages.ts";

/** What the report of the period before said in the same place. */
export function PreviousPanel({ report, section }: { report: ReportDetail; section: ReportSection | undefined }) {
  const organisationId = usePlaceId();
  const { previous } = report;
  if (!previous) {
    return (
      <Panel title="Cùng mục, kỳ trước">
        <p className="quiet" style={{ margin: 0 }}>
          Chưa có báo cáo đã ký của kỳ trước để đọc lại.
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title="Cùng mục, kỳ trước"
      note={previous.signedAt ? `Ký ${formatDay(dayOf(previous.signedAt))}` : undefined}
      aside={<AppLink to={`/o/${organisationId}/bao-cao/${previous.id}`}>Mở báo cáo</AppLink>}
    >
      <div className="quiet" style={{ whiteSpace: "pre-wrap" }}>
        {section?.before ?? "Kỳ trước không có lời ở mục này."}
      </div>
    </Panel>
  );
}
