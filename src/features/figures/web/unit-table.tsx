import { useState } from "react";
import { formatFigure, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FigureLink } from "#web/ui/figure-link.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Overview, UnitSums } from "../contract.ts";

const few = 8;

/** Units with most gaps first, to get in touch and help; all of them on request. */
export function UnitTable({ overview }: { overview: Overview }) {
  const [isWhole, setWhole] = useState(false);
  const sorted = [...overview.units].sort((one, other) => missingOf(other) - missingOf(one));
  const rows = isWhole ? sorted : sorted.slice(0, few);
  const aside =
    sorted.length > few ? (
      <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
        {isWhole ? `Chỉ xem ${few} đơn vị đầu` : `Xem đủ ${formatNumber(sorted.length)} đơn vị`}
      </button>
    ) : undefined;
  return (
    <Panel title="Đơn vị còn nhiều kỳ thiếu" note="Để liên hệ và giúp đỡ, không dùng để xếp hạng" aside={aside} flush>
      <DataTable
        caption="Các đơn vị trực thuộc: chi bộ, đảng viên, kỳ họp và tỷ lệ dự"
        columns={columns}
        rows={rows}
        rowKey={(unit) => unit.id}
        empty={
          <Message title="Chưa có đơn vị trực thuộc" compact>
            Thêm tổ chức đảng ở Cây tổ chức, hoặc nhập từ tệp .xlsx.
          </Message>
        }
      />
    </Panel>
  );
}

const sumOf = (unit: UnitSums, code: string) => unit.sums[code] ?? { value: null, numerator: 0, denominator: null };
const missingOf = (unit: UnitSums) => sumOf(unit, "meetings.missing").numerator;

const columns: Column<UnitSums>[] = [
  { key: "name", title: "Đơn vị", cell: (unit) => <AppLink to={`/o/${unit.id}/tong-quan`}>{unit.name}</AppLink> },
  { key: "cells", title: "Chi bộ", isNumber: true, phone: "hide", cell: (unit) => formatNumber(sumOf(unit, "org.cells").numerator) },
  {
    key: "members",
    title: "Đảng viên",
    isNumber: true,
    phone: "line",
    cell: (unit) => formatNumber(sumOf(unit, "members.total").numerator),
  },
  {
    key: "held",
    title: "Đã họp / phải họp",
    isNumber: true,
    phone: "line",
    cell: (unit) => {
      const { numerator, denominator } = sumOf(unit, "meetings.held_share");
      const text = `${formatNumber(numerator)}/${formatNumber(denominator ?? 0)}`;
      return (
        <FigureLink to={`/o/${unit.id}/so-lieu/meetings.held_share`} label={`${text} kỳ đã họp của ${unit.name}, mở các dòng`}>
          {text}
        </FigureLink>
      );
    },
  },
  {
    key: "missing",
    title: "Còn thiếu",
    isNumber: true,
    phone: "line",
    cell: (unit) => (missingOf(unit) > 0 ? <span className="bad">{formatNumber(missingOf(unit))}</span> : "0"),
  },
  {
    key: "attendance",
    title: "Tỷ lệ dự",
    isNumber: true,
    phone: "side",
    cell: (unit) => {
      const text = formatFigure(sumOf(unit, "meetings.attendance").value, "%");
      return (
        <FigureLink to={`/o/${unit.id}/so-lieu/meetings.attendance`} label={`${text} tỷ lệ dự của ${unit.name}, mở các dòng`}>
          {text}
        </FigureLink>
      );
    },
  },
];
