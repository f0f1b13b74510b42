import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { formatRange } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { useShellParts } from "#web/shell-parts.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { NoteBadge } from "#web/ui/state-badge.tsx";
import { lengthNames } from "../../types/rules.ts";
import { ReportTypesPanel } from "../../types/web/report-types-panel.tsx";
import type { Duty } from "../contract.ts";
import { dueText, owedBy } from "../rules.ts";
import { useDuties } from "./hooks.ts";

const DutyDialog = lazy(() => import("./duty-dialog.tsx").then((file) => ({ default: file.DutyDialog })));
const EndDutyDialog = lazy(() => import("./end-duty-dialog.tsx").then((file) => ({ default: file.EndDutyDialog })));

/** Who owes which report by when: asked by this place, and asked of it. */
export function DutiesPage() {
  const organisationId = usePlaceId();
  const { data, error, refetch } = useDuties(organisationId);
  const { useIsCell } = useShellParts();
  const hasBelow = useIsCell(organisationId) === false;
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Duty | null>(null);
  const mayManage = data?.can.includes("regulations.manage") ?? false;
  return (
    <Page
      title="Chế độ báo cáo"
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
            Đặt chế độ báo cáo
          </Button>
        )
      }
    >
      {hasBelow && (
        <Panel title="Nơi này yêu cầu cấp dưới" flush>
          <DataTable
            caption="Chế độ báo cáo của cấp dưới"
            columns={columnsFor(organisationId, setEnding)}
            rows={data?.asked}
            rowKey={(row) => row.id}
            error={error}
            onRetry={() => void refetch()}
            empty={
              <Message title="Chưa yêu cầu báo cáo định kỳ nào" compact>
                {mayManage && "Đặt loại báo cáo, kỳ và hạn nộp; đến hạn bản thảo tự mở ở từng đơn vị."}
              </Message>
            }
          />
        </Panel>
      )}
      <Panel title="Cấp trên yêu cầu nơi này" flush>
        <DataTable
          caption="Chế độ báo cáo lên cấp trên"
          columns={columnsFor(organisationId, null)}
          rows={data?.owed}
          rowKey={(row) => row.id}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message title="Cấp trên chưa đặt chế độ báo cáo nào" compact />}
        />
      </Panel>
      <ReportTypesPanel organisationId={organisationId} />
      <Suspense>
        {isAdding && <DutyDialog organisationId={organisationId} onClose={() => setAdding(false)} />}
        {ending && <EndDutyDialog duty={ending} onClose={() => setEnding(null)} />}
      </Suspense>
    </Page>
  );
}

function columnsFor(organisationId: number, onEnd: ((duty: Duty) => void) | null): Column<Duty>[] {
  const name: Column<Duty> = {
    key: "name",
    title: "Loại báo cáo",
    phone: "title",
    cell: (row) => (onEnd ? <AppLink to={`/o/${organisationId}/theo-doi-bao-cao/${row.id}`}>{row.typeName}</AppLink> : row.typeName),
  };
  const who: Column<Duty> = onEnd
    ? { key: "who", title: "Nơi phải nộp", phone: "line", cell: (row) => owedBy[row.owedBy] }
    : { key: "to", title: "Nơi nhận", phone: "line", cell: (row) => row.askedBy.name };
  return [
    name,
    { key: "length", title: "Kỳ", phone: "line", cell: (row) => lengthNames[row.length] },
    who,
    {
      key: "due",
      title: "Hạn nộp",
      phone: "line",
      cell: (row) => (
        <>
          {dueText(row)}
          {row.warnings.map((text) => (
            <div key={text} className="bad">
              {text}
            </div>
          ))}
        </>
      ),
    },
    { key: "valid", title: "Hiệu lực", phone: "line", cell: (row) => formatRange(row.from, row.lastDay) },
    { key: "source", title: "Căn cứ", phone: "hide", cell: (row) => row.source },
    {
      key: "end",
      title: "",
      phone: "side",
      cell: (row) =>
        row.lastDay ? (
          <NoteBadge>Đã thôi</NoteBadge>
        ) : (
          onEnd &&
          row.can.includes("end") && (
            <button type="button" className="link" onClick={() => onEnd(row)}>
              Thôi
            </button>
          )
        ),
    },
  ];
}
