import { Chip, Group } from "@mantine/core";
import { IconMailQuestion } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useBelow, useFilters } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { StatementLine } from "../contract.ts";
import { AnswerForm } from "./answer-form.tsx";
import { useProposals } from "./hooks.ts";
import { StatementsPanel } from "./statements-panel.tsx";

const shows = { open: "Chưa trả lời", answered: "Đã trả lời", all: "Tất cả" } as const;
const Filters = z.object({
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
  kn: z._default(z.enum(["open", "answered", "all"]), "open"),
});
const pageSize = 50;

/** Proposals of the place and below; whoever answers writes the answer here, the unit reads it here. */
export function ProposalsPanel({ organisationId }: { organisationId: number }) {
  const [below] = useBelow();
  const [{ kn: show, trang: page }, change] = useFilters(Filters);
  const { data, error, refetch } = useProposals({ organisationId, below, show, page, pageSize });
  return (
    <>
      <Chip.Group value={show} onChange={(next) => change({ kn: String(next) as "open", trang: "" })}>
        <Group gap={6}>
          {(Object.keys(shows) as (keyof typeof shows)[]).map((one) => (
            <Chip key={one} value={one}>
              {shows[one]}
              {one === "open" && data ? ` (${formatNumber(data.open)})` : ""}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Panel flush>
        {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />)}
        {data?.rows.length === 0 && (
          <Message
            icon={<IconMailQuestion />}
            title={show === "open" ? "Không có kiến nghị nào chờ trả lời" : "Chưa có kiến nghị nào"}
            compact
          />
        )}
        {data && (
          <StatementsPanel label="Kiến nghị" rows={data.rows} actions={(row) => row.can.includes("answer") && <Answering row={row} />} />
        )}
      </Panel>
      {data && data.count > pageSize && <Pager page={page} pageSize={pageSize} count={data.count} onPage={(trang) => change({ trang })} />}
    </>
  );
}

function Answering({ row }: { row: StatementLine }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AnswerForm row={row} onClose={() => setOpen(false)} />;
  return (
    <button type="button" className="link" onClick={() => setOpen(true)}>
      {row.answer?.answeredAt ? "Sửa trả lời" : "Trả lời, giao nơi trả lời"}
    </button>
  );
}
