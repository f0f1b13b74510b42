import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { formatDay, formatMoment } from "#web/format.ts";
import { usePeriod, usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { TableLine } from "../contract.ts";
import { useOpenTable, useTables } from "./hooks.ts";
import { filledText } from "./messages.ts";

/** The tables of a place in a period: those begun and those that can be. */
export function TableListPage() {
  const organisationId = usePlaceId();
  const [period] = usePeriod();
  const navigate = useNavigate();
  const { data, error, refetch } = useTables({ organisationId, period });
  const open = useOpenTable();
  const start = (layoutCode: string) =>
    open.mutate(
      { organisationId, layoutCode, period },
      { onSuccess: ({ id }) => void navigate({ to: `/o/${organisationId}/bieu/${id}`, search: { ky: period } }) },
    );
  return (
    <Page
      title="Biểu số liệu"
      subtitle="Phần sổ sách có thì điền sẵn; phần còn lại nhập tay, cân rồi chốt."
      actions={
        <>
          <AppLink to={`/o/${organisationId}/mau-bieu`}>Mẫu biểu</AppLink>
          <PagePeriodPicker />
        </>
      }
    >
      <FormErrors error={open.error} />
      <Panel flush>
        <DataTable
          caption="Các biểu của kỳ"
          columns={columnsFor(organisationId, start, open.isPending)}
          rows={data?.rows}
          rowKey={(row) => row.layoutCode}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message title="Chưa có mẫu biểu nào" compact />}
        />
      </Panel>
    </Page>
  );
}

function columnsFor(organisationId: number, start: (code: string) => void, isBusy: boolean): Column<TableLine>[] {
  return [
    {
      key: "name",
      title: "Biểu",
      phone: "title",
      cell: (row) => (row.table ? <AppLink to={`/o/${organisationId}/bieu/${row.table.id}`}>{row.name}</AppLink> : row.name),
    },
    { key: "filled", title: "Số liệu", phone: "line", cell: (row) => filledText(row) },
    {
      key: "source",
      title: "Mẫu",
      phone: "hide",
      cell: (row) => `${row.madeBy ?? row.source}, bản ${formatDay(row.version)}`,
    },
    { key: "state", title: "Trạng thái", phone: "plain", cell: (row) => <State row={row} start={start} isBusy={isBusy} /> },
  ];
}

function State({ row, start, isBusy }: { row: TableLine; start: (code: string) => void; isBusy: boolean }) {
  if (row.table?.frozenAt) return <PlainState state="locked">Đã chốt {formatMoment(row.table.frozenAt)}</PlainState>;
  if (row.table) return <StateBadge state="draft">Đang nhập</StateBadge>;
  if (!row.can.includes("open")) return <span className="quiet">Chưa lập</span>;
  return (
    <Button variant="default" size="compact-md" disabled={isBusy} aria-label={`Lập biểu ${row.name}`} onClick={() => start(row.layoutCode)}>
      Lập biểu
    </Button>
  );
}
