import { IconCalendarOff } from "@tabler/icons-react";
import * as z from "zod/mini";
import { formatMoment, formatNumber } from "#web/format.ts";
import { useBelow, useFilters } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { NoCells } from "#web/ui/no-cells.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ProgrammeLine } from "../contract.ts";
import { useProgrammes } from "./hooks.ts";
import { ProgrammeMark } from "./programme-steps-panel.tsx";

const Filters = z.object({ trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1) });
const pageSize = 50;

/** The cells of a place and how far each is with its year; those without a programme stand first. */
export function CellProgrammesPanel({ place, year }: { place: number; year: number }) {
  const [below] = useBelow();
  const [{ trang }, change] = useFilters(Filters);
  const { data, error, refetch } = useProgrammes({ organisationId: place, below, year, page: trang, pageSize });
  return (
    <>
      <Panel flush title={`Các chi bộ, năm ${year}`} note={data && summary(data.counts)}>
        <DataTable<ProgrammeLine>
          caption={`Chương trình sinh hoạt năm ${year} của các chi bộ`}
          columns={columns(year)}
          rows={data?.rows}
          rowKey={(row) => row.organisationId}
          error={error}
          onRetry={() => void refetch()}
          empty={<NoCells icon={<IconCalendarOff />} when="trong năm này" />}
        />
      </Panel>
      <Pager page={trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(next) => change({ trang: next })} />
    </>
  );
}

function summary({ none, draft, submitted, inForce }: { none: number; draft: number; submitted: number; inForce: number }): string {
  return `${formatNumber(none)} chưa lập, ${formatNumber(draft)} đang lập, ${formatNumber(submitted)} chờ duyệt, ${formatNumber(inForce)} đang thực hiện`;
}

function columns(year: number): readonly Column<ProgrammeLine>[] {
  return [
    { key: "name", title: "Chi bộ", phone: "title", cell: (row) => <Cell row={row} year={year} /> },
    { key: "state", title: "Chương trình", phone: "plain", cell: (row) => <ProgrammeMark state={row.state} /> },
    { key: "sittings", title: "Số kỳ", isNumber: true, phone: "line", cell: (row) => (row.state ? formatNumber(row.sittings) : "") },
    { key: "thematic", title: "Chuyên đề", isNumber: true, phone: "line", cell: (row) => (row.state ? formatNumber(row.thematic) : "") },
    { key: "at", title: "Lần gửi, duyệt gần nhất", phone: "hide", cell: (row) => row.steppedAt && formatMoment(row.steppedAt) },
  ];
}

function Cell({ row, year }: { row: ProgrammeLine; year: number }) {
  return (
    <>
      <AppLink to={`/o/${row.organisationId}/chuong-trinh`} search={{ nam: String(year) }}>
        {row.name}
      </AppLink>
      {row.unitName && <div className="meta">{row.unitName}</div>}
    </>
  );
}
