import { useState } from "react";
import * as z from "zod/mini";
import { isRealDate } from "#contract/dates.ts";
import { formatDay } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { RegulationLine } from "../contract.ts";
import { useRegulations } from "./hooks.ts";
import { RegulationDialog, type RegulationTask } from "./regulation-dialog.tsx";
import { RegulationTable } from "./regulation-table.tsx";

const Filters = z.object({ ngay: z._default(z.string(), "") });

/** The rules that apply to this place on a day, each with its source and how sure it is. */
export function RegulationListPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [filters, change] = useFilters(Filters);
  const asOf = isRealDate(filters.ngay) ? filters.ngay : today;
  const { data, error, refetch } = useRegulations(place, asOf);
  const [task, setTask] = useState<RegulationTask | null>(null);
  const rows = data?.rows ?? [];
  const mayManage = data?.can.includes("regulations.manage") ?? false;
  return (
    <Page
      title="Quy định áp dụng"
      subtitle={
        asOf === today ? (
          "Các mức chương trình dùng hôm nay cho đơn vị này, kèm căn cứ"
        ) : (
          <span className="warn">Các mức áp dụng ngày {formatDay(asOf)}</span>
        )
      }
      actions={
        <>
          <AppLink to={`/o/${place}/lich-nghi`}>Lịch nghỉ lễ</AppLink>
          <AppLink to={`/o/${place}/mau-van-ban`}>Mẫu văn bản</AppLink>
          <div style={{ width: "12rem" }}>
            <DateField
              label="Áp dụng ngày"
              value={asOf}
              onChange={(ngay) => change({ ngay: ngay === null || ngay === today ? "" : ngay })}
            />
          </div>
        </>
      }
    >
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {groupsOf(rows).map(([group, lines]) => (
        <Panel key={group} flush title={group}>
          <RegulationTable group={group} lines={lines} all={rows} mayManage={mayManage} onTask={setTask} />
        </Panel>
      ))}
      {task && <RegulationDialog task={task} organisationId={place} all={rows} onClose={() => setTask(null)} />}
    </Page>
  );
}

/** What is in force, by group, in the order of the server. */
function groupsOf(rows: RegulationLine[]): [string, RegulationLine[]][] {
  const groups = new Map<string, RegulationLine[]>();
  for (const row of rows) if (row.isInForce) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}
