import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { download } from "#web/call.ts";
import { formatMoment, formatRange } from "#web/format.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { NoteBadge, PlainState } from "#web/ui/state-badge.tsx";
import { downloadTemplate, type TemplateLine, type Templates } from "../contract.ts";
import { EndTemplateDialog } from "./end-template-dialog.tsx";
import { KeptExampleDialog } from "./example-dialog.tsx";

/** Every template of one kind on the way up from a place, the newest first. */
export function VersionTable({ place, rows, reports }: { place: number; rows: TemplateLine[]; reports: Templates["reports"] }) {
  const [shown, setShown] = useState<TemplateLine | null>(null);
  const [ending, setEnding] = useState<TemplateLine | null>(null);
  return (
    <>
      <DataTable<TemplateLine>
        caption="Các mẫu đã đưa lên"
        columns={columns({ place, onShow: setShown, onEnd: setEnding })}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <Message title="Chưa có mẫu riêng" compact>
            Giấy tờ đang in theo mẫu có sẵn của chương trình.
          </Message>
        }
      />
      {shown && <KeptExampleDialog place={place} template={shown} reports={reports} onClose={() => setShown(null)} />}
      {ending && <EndTemplateDialog place={place} template={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

interface Shown {
  place: number;
  onShow: (row: TemplateLine) => void;
  onEnd: (row: TemplateLine) => void;
}

function columns({ place, onShow, onEnd }: Shown): Column<TemplateLine>[] {
  const actions = (row: TemplateLine) => (
    <Group gap={6} justify="flex-end">
      <Button size="compact-md" variant="default" onClick={() => onShow(row)}>
        In thử
      </Button>
      <Button
        size="compact-md"
        variant="default"
        onClick={() => void download(downloadTemplate, { organisationId: place, templateId: row.id })}
      >
        Tải mẫu
      </Button>
      {row.can.includes("end") && (
        <Button size="compact-md" variant="default" onClick={() => onEnd(row)}>
          Thôi dùng
        </Button>
      )}
    </Group>
  );
  return [
    { key: "file", title: "Mẫu", phone: "title", cell: (row) => <Name row={row} /> },
    { key: "for", title: "Dùng cho", phone: "plain", cell: (row) => <Reach row={row} /> },
    {
      key: "days",
      title: "Thời gian",
      phone: "plain",
      width: "11rem",
      cell: (row) => (row.isWithdrawn ? "không dùng ngày nào" : formatRange(row.from, row.to)),
    },
    { key: "actions", title: "Việc", phone: "plain", width: "20rem", cell: actions },
  ];
}

function Name({ row }: { row: TemplateLine }) {
  return (
    <>
      {row.fileName} {row.isInForce && <PlainState state="done">đang dùng</PlainState>}
      {row.isWithdrawn && <NoteBadge>đã thay</NoteBadge>}
      <div className="meta">
        {row.by ?? "Chương trình"}, {formatMoment(row.at)} · mã kiểm tra {row.checksum.slice(0, 12)}…
      </div>
    </>
  );
}

function Reach({ row }: { row: TemplateLine }) {
  return (
    <>
      {row.organisation.name} và cấp dưới
      {row.reportType && <div className="meta">riêng {row.reportType.name}</div>}
    </>
  );
}
