import { IconFileImport } from "@tabler/icons-react";
import * as z from "zod/mini";
import { formatDay, formatMoment, formatNumber } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { ImportLine } from "../contract.ts";
import { importKindNames } from "../rules.ts";
import { useImports } from "./hooks.ts";
import { stateNames } from "./messages.ts";
import { UploadForm } from "./upload-form.tsx";

const Filters = z.object({ page: z._default(z.coerce.number().check(z.int(), z.positive()), 1) });
const pageSize = 50;

/** Brings a file in, and shows those that came before. */
export function ImportListPage() {
  const place = usePlaceId();
  const [{ page }, change] = useFilters(Filters);
  const { data, error, refetch } = useImports({ organisationId: place, page, pageSize });
  return (
    <Page title="Nhập dữ liệu" subtitle="Từ tệp .xlsx của văn phòng. Xem trước từng dòng rồi mới ghi vào sổ.">
      <Panel title="Tệp mới">
        <UploadForm place={place} />
      </Panel>
      <Panel title="Các tệp đã gửi lên" flush>
        <DataTable<ImportLine>
          caption="Các tệp đã gửi lên"
          columns={columnsAt(place)}
          rows={data?.rows}
          rowKey={(row) => row.id}
          error={error}
          onRetry={() => void refetch()}
          empty={
            <Message icon={<IconFileImport size={32} />} title="Chưa nhập tệp nào" compact>
              Bắt đầu từ danh sách tổ chức đảng, sau đó là đảng viên và sinh hoạt chi bộ.
            </Message>
          }
          foot={<Pager page={page} pageSize={pageSize} count={data?.count ?? 0} onPage={(next) => change({ page: String(next) })} />}
        />
      </Panel>
    </Page>
  );
}

function columnsAt(place: number): Column<ImportLine>[] {
  return [
    {
      key: "file",
      title: "Tệp",
      phone: "title",
      cell: (row) => <AppLink to={`/o/${place}/nhap-du-lieu/${row.id}`}>{row.fileName}</AppLink>,
    },
    {
      key: "kind",
      title: "Danh sách",
      cell: (row) => `${importKindNames[row.kind]}${row.kind === "members" && row.asOf ? `, có đến ngày ${formatDay(row.asOf)}` : ""}`,
      phone: "plain",
    },
    { key: "place", title: "Nhập vào", cell: (row) => row.organisation?.name ?? "" },
    { key: "good", title: "Dòng đúng", isNumber: true, cell: (row) => (row.state === "uploaded" ? "" : formatNumber(row.rowsGood)) },
    { key: "bad", title: "Chưa nhập được", isNumber: true, cell: (row) => (row.state === "uploaded" ? "" : formatNumber(row.rowsBad)) },
    { key: "state", title: "Tình trạng", cell: (row) => <State row={row} />, phone: "plain" },
    { key: "by", title: "Người gửi", cell: (row) => `${row.by ?? "Dòng lệnh"}, ${formatMoment(row.createdAt)}`, phone: "plain" },
  ];
}

function State({ row }: { row: ImportLine }) {
  if (row.state === "committed") return <PlainState state="done">{stateNames.committed}</PlainState>;
  return <StateBadge state={row.state === "previewed" && row.rowsBad > 0 ? "waiting" : "draft"}>{stateNames[row.state]}</StateBadge>;
}
