import { Button } from "@mantine/core";
import { IconListNumbers } from "@tabler/icons-react";
import { useState } from "react";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Series } from "../contract.ts";
import { useSeries } from "./hooks.ts";
import { ReserveDialog } from "./reserve-dialog.tsx";
import { SayWhyDialog, type ToExplain } from "./say-why-dialog.tsx";
import { seriesColumns } from "./series-table.tsx";

/** The sequences of numbers of a place: what was used, kept, given up, and what nobody explained yet. */
export function SeriesPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useSeries(place);
  const [isReserving, setReserving] = useState(false);
  const [toExplain, setToExplain] = useState<ToExplain | null>(null);
  const mayWrite = data?.can.includes("documents.register") ?? false;
  return (
    <Page
      title="Sổ số văn bản đi"
      back={{ to: `/o/${place}/van-ban`, label: "Văn bản đi, đến" }}
      subtitle={data?.term ? `Nhiệm kỳ ${data.term}; số tính riêng từng loại, từng nơi ban hành.` : "Chưa ghi nhiệm kỳ đang chạy."}
      actions={
        <>
          <Button component={AppLink} plain to={`/o/${place}/nhiem-ky`} variant="default">
            Nhiệm kỳ
          </Button>
          {mayWrite && <Button onClick={() => setReserving(true)}>Giữ số</Button>}
        </>
      }
    >
      <Panel flush>
        <DataTable<Series>
          caption="Dãy số văn bản đi"
          columns={seriesColumns(mayWrite ? setToExplain : null)}
          rows={data?.rows}
          rowKey={(series) => series.id}
          error={error}
          onRetry={() => void refetch()}
          empty={
            <Message icon={<IconListNumbers />} title="Chưa cấp số nào">
              Số đầu tiên được cấp khi đăng ký văn bản đi, hoặc khi giữ số.
            </Message>
          }
        />
      </Panel>
      {isReserving && <ReserveDialog place={place} bodies={data?.bodies ?? []} onClose={() => setReserving(false)} />}
      {toExplain && <SayWhyDialog what={toExplain} onClose={() => setToExplain(null)} />}
    </Page>
  );
}
