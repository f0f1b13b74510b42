import { Button } from "@mantine/core";
import { IconPlus, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { RequestLine } from "../contract.ts";
import { asks } from "../rules.ts";
import { useRequests } from "./hooks.ts";
import { RequestForm } from "./request-form.tsx";

const pageSize = 50;
interface Props {
  organisationId: number;
  page: number;
  onPage: (page: number) => void;
}

/** Requests that this place sent or is writing. */
export function MadePanel({ organisationId, page, onPage }: Props) {
  const { data, error, refetch } = useRequests({ organisationId, page, pageSize });
  const [isWriting, setWriting] = useState(false);
  if (isWriting) return <RequestForm organisationId={organisationId} request={null} onClose={() => setWriting(false)} />;
  return (
    <Panel
      title="Gửi các đơn vị"
      flush
      aside={
        data?.can.includes("create") && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setWriting(true)}>
            Soạn yêu cầu
          </Button>
        )
      }
    >
      <DataTable
        caption="Yêu cầu gửi các đơn vị"
        columns={columnsFor(organisationId)}
        rows={data?.rows}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <Message icon={<IconSend />} title="Chưa gửi yêu cầu nào" compact>
            Soạn vài câu hỏi, chọn nơi trả lời và hạn; trả lời về thành một bảng.
          </Message>
        }
        foot={data && data.count > pageSize && <Pager page={page} pageSize={pageSize} count={data.count} onPage={onPage} />}
      />
    </Panel>
  );
}

function columnsFor(organisationId: number): Column<RequestLine>[] {
  return [
    {
      key: "title",
      title: "Yêu cầu",
      phone: "title",
      cell: (row) => <AppLink to={`/o/${organisationId}/yeu-cau/${row.id}`}>{row.title}</AppLink>,
    },
    { key: "asks", title: "Nơi trả lời", phone: "line", cell: (row) => asks[row.asks] },
    { key: "due", title: "Hạn", phone: "line", cell: (row) => formatDay(row.dueOn) },
    {
      key: "answered",
      title: "Đã trả lời",
      phone: "line",
      isNumber: true,
      cell: ({ state, counts }) =>
        state === "draft" ? "" : `${formatNumber(counts.answered + counts.declined)}/${formatNumber(counts.asked)}`,
    },
    {
      key: "state",
      title: "Tình trạng",
      phone: "plain",
      cell: ({ state, counts }) => {
        if (state === "draft") return <StateBadge state="draft">Bản thảo</StateBadge>;
        if (state === "closed") return <PlainState state="locked">Đã đóng</PlainState>;
        if (counts.missing > 0) return <StateBadge state="missing">{`${formatNumber(counts.missing)} nơi quá hạn`}</StateBadge>;
        return "Đang nhận trả lời";
      },
    },
  ];
}
