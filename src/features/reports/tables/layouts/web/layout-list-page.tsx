import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay, formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState } from "#web/ui/state-badge.tsx";
import type { LayoutLine } from "../contract.ts";
import { useEndTableLayout, useTableLayouts } from "./hooks.ts";

/** The layouts that tables of this place are made from: shipped ones, its own, those of committees above. */
export function LayoutListPage() {
  const placeId = usePlaceId();
  const navigate = useNavigate();
  const { data, error, refetch } = useTableLayouts(placeId);
  const [ending, setEnding] = useState<LayoutLine | null>(null);
  const build = (code: string) => void navigate({ to: `/o/${placeId}/mau-bieu/moi`, search: code === "" ? {} : { tu: code } });
  return (
    <Page
      title="Mẫu biểu"
      subtitle="Mẫu lập ở đây dùng cho đơn vị này và các cấp dưới."
      back={{ to: `/o/${placeId}/bieu`, label: "Biểu số liệu" }}
      actions={data?.can.includes("add") && <Button onClick={() => build("")}>Lập mẫu mới</Button>}
    >
      <Panel flush>
        <DataTable
          caption="Các mẫu biểu"
          columns={columnsFor(build, setEnding)}
          rows={data?.rows}
          rowKey={(row) => row.code}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message title="Chưa có mẫu biểu nào" compact />}
        />
      </Panel>
      {ending && <EndDialog placeId={placeId} layout={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

function columnsFor(build: (code: string) => void, end: (layout: LayoutLine) => void): Column<LayoutLine>[] {
  return [
    { key: "name", title: "Mẫu", phone: "title", cell: (row) => row.name },
    { key: "size", title: "Dòng × cột", phone: "line", cell: (row) => `${formatNumber(row.rows)} × ${formatNumber(row.columns)}` },
    { key: "source", title: "Căn cứ", phone: "plain", cell: (row) => [row.madeBy, row.source].filter(Boolean).join(", ") },
    {
      key: "state",
      title: "Trạng thái",
      phone: "plain",
      cell: (row) =>
        row.endedOn === null ? (
          `Từ ${formatDay(row.version)}`
        ) : (
          <PlainState state="locked">Thôi dùng từ {formatDay(row.endedOn)}</PlainState>
        ),
    },
    {
      key: "do",
      title: <span className="visually-hidden">Việc có thể làm</span>,
      phone: "plain",
      cell: (row) => (
        <Group gap="xs">
          {row.can.includes("copy") && (
            <Button variant="default" size="compact-md" aria-label={`Chép mẫu ${row.name}`} onClick={() => build(row.code)}>
              Chép thành mẫu mới
            </Button>
          )}
          {row.can.includes("end") && (
            <Button variant="default" size="compact-md" aria-label={`Thôi dùng mẫu ${row.name}`} onClick={() => end(row)}>
              Thôi dùng
            </Button>
          )}
        </Group>
      ),
    },
  ];
}

function EndDialog({ placeId, layout, onClose }: { placeId: number; layout: LayoutLine; onClose: () => void }) {
  const end = useEndTableLayout();
  return (
    <ConfirmDialog
      isOpen
      title="Thôi dùng mẫu này?"
      confirm="Thôi dùng"
      isBusy={end.isPending}
      error={end.error}
      onClose={onClose}
      onConfirm={() =>
        end.mutate(
          { organisationId: placeId, code: layout.code },
          {
            onSuccess: () => {
              void notify("Đã thôi dùng mẫu biểu.");
              onClose();
            },
          },
        )
      }
    >
      <p>Từ hôm nay không lập biểu mới theo mẫu “{layout.name}”. Biểu đã lập giữ nguyên và vẫn nhập, chốt được.</p>
    </ConfirmDialog>
  );
}
