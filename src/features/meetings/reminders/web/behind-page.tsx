import { IconCircleCheck } from "@tabler/icons-react";
import { formatDay, formatNumber } from "#web/format.ts";
import { useBelow, useMonth, usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { MonthField } from "#web/ui/month-field.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { Behind } from "../contract.ts";
import { lags } from "../rules.ts";
import { useBehind, useReminder } from "./hooks.ts";

/** Whose minutes of a month are past the last day, and the letter that asks for them. */
export function BehindPage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const [month, setMonth] = useMonth();
  const asked = { organisationId: place, below, month };
  const { data, error, refetch } = useBehind(asked);
  const letter = useReminder();
  return (
    <Page
      title="Đôn đốc biên bản"
      subtitle={data && `${formatNumber(data.rows.length)} chi bộ quá hạn nộp biên bản của tháng`}
      actions={
        <>
          <PlaceSwitch />
          <MonthField label="Tháng" value={month} onChange={setMonth} />
          <SaveButton
            variant="filled"
            disabled={!data || data.rows.length === 0}
            loading={letter.isPending}
            onClick={() => letter.mutate(asked)}
          >
            Công văn đôn đốc .docx
          </SaveButton>
        </>
      }
    >
      <FormErrors error={letter.error} />
      <Panel flush>
        <DataTable<Behind>
          caption={`Chi bộ quá hạn nộp biên bản tháng ${month}`}
          columns={columns}
          rows={data?.rows}
          rowKey={(row) => row.organisationId}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message icon={<IconCircleCheck />} title="Không chi bộ nào quá hạn nộp biên bản của tháng này" />}
        />
      </Panel>
    </Page>
  );
}

const columns: readonly Column<Behind>[] = [
  { key: "name", title: "Chi bộ", phone: "title", cell: (row) => <Cell row={row} /> },
  { key: "lag", title: "Tình trạng", phone: "plain", cell: (row) => <Condition row={row} /> },
  { key: "due", title: "Hạn nộp", phone: "line", cell: (row) => formatDay(row.dueOn) },
  { key: "days", title: "Quá hạn", isNumber: true, phone: "side", cell: (row) => `${formatNumber(row.days)} ngày` },
];

function Cell({ row }: { row: Behind }) {
  return (
    <>
      <AppLink to={`/o/${row.organisationId}/don-vi/sinh-hoat`}>{row.name}</AppLink>
      {row.unitName && <div className="meta">{row.unitName}</div>}
    </>
  );
}

function Condition({ row }: { row: Behind }) {
  const more = [row.reason && `Lý do: ${row.reason}`, row.makeupOn && `hẹn họp bù ${formatDay(row.makeupOn)}`].filter(Boolean).join("; ");
  return (
    <>
      {row.meetingId === null ? (
        lags[row.lag]
      ) : (
        <AppLink to={`/o/${row.organisationId}/sinh-hoat/${row.meetingId}`}>{lags[row.lag]}</AppLink>
      )}
      {more && <div className="meta">{more}</div>}
    </>
  );
}
