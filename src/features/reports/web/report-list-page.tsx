import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import * as z from "zod/mini";
import { periodName } from "#contract/periods.ts";
import { formatDay, formatMoment } from "#web/format.ts";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { ReportLine } from "../contract.ts";
import { OwedPanel } from "../duties/web/owed-panel.tsx";
import { stateNames } from "../rules.ts";
import { useReports } from "./hooks.ts";
import { dayOf } from "./messages.ts";

const NewReportDialog = lazy(() => import("./new-report-dialog.tsx").then((file) => ({ default: file.NewReportDialog })));
const Filters = z.object({ trang: z._default(z.coerce.number(), 1) });
const pageSize = 50;

/** The reports of the place: drafts first, then by period. */
export function ReportListPage() {
  const organisationId = usePlaceId();
  const [below] = useBelow();
  const [{ trang }, change] = useFilters(Filters);
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useReports({ organisationId, below, page: trang, pageSize });
  const create = data?.can.includes("create") && (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
      Lập báo cáo
    </Button>
  );
  return (
    <Page
      title="Báo cáo"
      actions={
        <>
          <PlaceSwitch />
          {create}
        </>
      }
    >
      <OwedPanel organisationId={organisationId} />
      <Panel flush>
        <DataTable
          caption="Các báo cáo của đơn vị"
          columns={columnsFor(below)}
          rows={data?.rows}
          rowKey={(row) => row.id}
          error={error}
          onRetry={() => void refetch()}
          empty={
            <Message title="Chưa có báo cáo nào" compact>
              {create && "Lập báo cáo cho một kỳ: số liệu có sẵn trong bài, chỉ còn viết lời."}
            </Message>
          }
          foot={data && <Pager page={trang} pageSize={pageSize} count={data.count} onPage={(page) => change({ trang: page })} />}
        />
      </Panel>
      {isOpen && (
        <Suspense>
          <NewReportDialog organisationId={organisationId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function columnsFor(below: boolean): Column<ReportLine>[] {
  const columns: Column<ReportLine>[] = [
    {
      key: "title",
      title: "Báo cáo",
      phone: "title",
      cell: (row) => <AppLink to={`/o/${row.organisationId}/bao-cao/${row.id}`}>{`Báo cáo ${row.title}`}</AppLink>,
    },
    { key: "kind", title: "Loại", phone: "hide", cell: (row) => (row.supplementsId ? "Báo cáo bổ sung" : row.kindName) },
    { key: "period", title: "Kỳ", phone: "line", cell: (row) => periodName(row.period) },
    { key: "number", title: "Số, ký hiệu", phone: "line", cell: (row) => row.number },
    {
      key: "state",
      title: "Trạng thái",
      phone: "side",
      cell: (row) =>
        row.signedAt ? (
          <PlainState state="locked">Đã ký {formatDay(dayOf(row.signedAt))}</PlainState>
        ) : (
          <StateBadge state={row.state === "submitted" ? "waiting" : row.state === "returned" ? "returned" : "draft"}>
            {stateNames[row.state]}
          </StateBadge>
        ),
    },
    { key: "updated", title: "Sửa lần cuối", phone: "hide", cell: (row) => formatMoment(row.updatedAt) },
  ];
  const unit: Column<ReportLine> = { key: "unit", title: "Đơn vị", phone: "line", cell: (row) => row.organisationName };
  return below ? columns.toSpliced(1, 0, unit) : columns;
}
