import { IconMailCheck } from "@tabler/icons-react";
import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { Owed } from "../contract.ts";
import { type Standing, standings } from "../rules.ts";
import { useOwedAnswers } from "./hooks.ts";

const pageSize = 50;
interface Props {
  organisationId: number;
  page: number;
  onPage: (page: number) => void;
}

/** Requests that came to this place; what waits stands first. */
export function OwedPanel({ organisationId, page, onPage }: Props) {
  const { data, error, refetch } = useOwedAnswers({ organisationId, page, pageSize });
  return (
    <Panel title="Phải trả lời" flush>
      <DataTable
        caption="Yêu cầu gửi đến đơn vị"
        columns={columnsFor(organisationId)}
        rows={data?.rows}
        rowKey={(row) => row.answerId}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <Message icon={<IconMailCheck />} title="Không có yêu cầu nào" compact>
            Yêu cầu, khảo sát của cấp trên gửi đến sẽ nằm ở đây.
          </Message>
        }
        foot={data && data.count > pageSize && <Pager page={page} pageSize={pageSize} count={data.count} onPage={onPage} />}
      />
    </Panel>
  );
}

function columnsFor(organisationId: number): Column<Owed>[] {
  return [
    {
      key: "title",
      title: "Yêu cầu",
      phone: "title",
      cell: (row) => <AppLink to={`/o/${organisationId}/tra-loi/${row.answerId}`}>{row.title}</AppLink>,
    },
    { key: "from", title: "Nơi hỏi", phone: "line", cell: (row) => row.askedBy },
    { key: "due", title: "Hạn", phone: "line", cell: (row) => formatDay(row.dueOn) },
    { key: "state", title: "Tình trạng", phone: "plain", cell: (row) => <OwedState row={row} /> },
  ];
}

/** What is asked of the unit as it stands with it: begun, handed in, overdue. */
export function OwedState({ row }: { row: Pick<Owed, "requestState" | "handedInOn" | "state" | "standing"> }) {
  if (row.requestState === "closed" && row.handedInOn === null) return <PlainState state="locked">Đã đóng, chưa trả lời</PlainState>;
  if (row.state === "draft" && row.standing === "not-due") return <StateBadge state="draft">Đang trả lời</StateBadge>;
  return <StandingState standing={row.standing} />;
}

/** How a unit stands: only what asks for something is a badge. */
export function StandingState({ standing }: { standing: Standing }) {
  const words = standings[standing];
  if (standing === "missing") return <StateBadge state="missing">{words}</StateBadge>;
  if (standing === "not-due") return <StateBadge state="waiting">{words}</StateBadge>;
  return <PlainState state={standing === "ended" ? "locked" : "done"}>{words}</PlainState>;
}
