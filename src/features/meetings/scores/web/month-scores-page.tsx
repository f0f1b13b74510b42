import { IconStars } from "@tabler/icons-react";
import * as z from "zod/mini";
import { formatDay, formatNumber } from "#web/format.ts";
import { useBelow, useFilters, useMonth, usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { MonthField } from "#web/ui/month-field.tsx";
import { NoCells } from "#web/ui/no-cells.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { classNames } from "../../rules.ts";
import type { ScoreRow } from "../contract.ts";
import { type ScoreClass, seatNames } from "../rules.ts";
import { useExportScores, useMonthScores } from "./hooks.ts";

const Filters = z.object({ trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1) });
const pageSize = 50;

/** The scores of a month, cell by cell, in the columns of the table that goes up. */
export function MonthScoresPage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const [month, setMonth] = useMonth();
  const asked = { organisationId: place, below, month };
  const [{ trang }, change] = useFilters(Filters);
  const { data, error, refetch } = useMonthScores({ ...asked, page: trang, pageSize });
  const save = useExportScores();
  return (
    <Page
      title="Điểm sinh hoạt"
      subtitle={data && summary(data)}
      actions={
        <>
          <PlaceSwitch />
          <MonthField label="Tháng" value={month} onChange={setMonth} />
          <SaveButton loading={save.isPending} onClick={() => save.mutate(asked)} />
        </>
      }
    >
      <Panel flush>
        <DataTable<ScoreRow>
          caption={`Điểm sinh hoạt tháng ${month}`}
          columns={columns}
          rows={data?.rows}
          rowKey={(row) => `${row.organisationId}-${row.meetingId ?? 0}`}
          error={error}
          onRetry={() => void refetch()}
          empty={<NoCells icon={<IconStars />} when="trong tháng này" />}
        />
      </Panel>
      <Pager page={trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(next) => change({ trang: next })} />
    </Page>
  );
}

function summary({ counts, scored, cells }: { counts: Record<ScoreClass, number>; scored: number; cells: number }): string {
  const classes = (Object.keys(classNames) as ScoreClass[]).filter((one) => counts[one] > 0); // keys of the table
  const parts = classes.map((one) => `${formatNumber(counts[one])} ${classNames[one].toLowerCase()}`);
  return `${formatNumber(scored)}/${formatNumber(cells)} chi bộ đã có điểm${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}

const columns: readonly Column<ScoreRow>[] = [
  { key: "name", title: "Chi bộ", phone: "title", cell: (row) => <Cell row={row} /> },
  { key: "held", title: "Ngày họp", phone: "plain", cell: (row) => (row.heldOn ? formatDay(row.heldOn) : "chưa ghi kỳ họp") },
  {
    key: "members",
    title: "Đảng viên",
    isNumber: true,
    phone: "hide",
    cell: (row) => (row.members === null ? "" : formatNumber(row.members)),
  },
  { key: "cell", title: "Chi bộ", isNumber: true, phone: "hide", cell: (row) => points(row.cellTotal) },
  { key: "attendee", title: "Cấp ủy viên dự", isNumber: true, phone: "hide", cell: (row) => points(row.attendeeTotal) },
  { key: "committee", title: "Cấp ủy", isNumber: true, phone: "hide", cell: (row) => points(row.committeeTotal) },
  { key: "total", title: "Điểm tính", isNumber: true, phone: "side", cell: (row) => <Total row={row} /> },
  { key: "class", title: "Xếp loại", phone: "plain", cell: (row) => row.class && classNames[row.class] },
  { key: "seat", title: "Bên chấm", phone: "hide", cell: (row) => row.seat && seatNames[row.seat] },
  { key: "note", title: "Ghi chú", phone: "plain", cell: (row) => row.note },
];

function Cell({ row }: { row: ScoreRow }) {
  return (
    <>
      <AppLink to={`/o/${row.organisationId}/don-vi/sinh-hoat`}>{row.name}</AppLink>
      {row.unitName && <div className="meta">{row.unitName}</div>}
    </>
  );
}

function Total({ row }: { row: ScoreRow }) {
  const text = points(row.total);
  return row.meetingId === null ? text : <AppLink to={`/o/${row.organisationId}/sinh-hoat/${row.meetingId}`}>{text}</AppLink>;
}

function points(total: number | null): string {
  return total === null ? "–" : formatNumber(total, Number.isInteger(total) ? 0 : 1);
}
