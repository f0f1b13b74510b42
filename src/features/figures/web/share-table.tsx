import { formatFigure, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import type { FigureDetail, Share } from "../contract.ts";
import type { FigureFilters } from "./figure-page.tsx";
import { useFigureShares } from "./hooks.ts";

const pageSize = 100;

export interface CutProps {
  detail: FigureDetail;
  asked: { organisationId: number; code: string; period: string; below: boolean };
  filters: FigureFilters;
  onChange: (part: Partial<FigureFilters>) => void;
}

/** The same figure of each unit or cell; the total on top is the figure of the place. */
export function ShareTable({ detail, asked, filters, onChange, by }: CutProps & { by: "unit" | "cell" }) {
  const { definition, sum, span } = detail;
  // A share is read from the smallest, a count from the largest.
  const down = filters.giam === "" ? definition.kind === "count" : filters.giam === "co";
  const { data, error, refetch } = useFigureShares({ ...asked, by, down, search: filters.tim, page: filters.trang, pageSize });
  const columns = columnsOf(detail, by);
  const name = span.organisationId;
  return (
    <DataTable
      caption={`${definition.name} theo ${by === "unit" ? "đơn vị" : "chi bộ"}`}
      columns={columns}
      rows={data?.rows}
      rowKey={(row) => row.id}
      error={error}
      onRetry={() => void refetch()}
      sort={{ by: "value", down }}
      onSort={(_, isDown) => onChange({ giam: isDown ? "co" : "khong", trang: 1 })}
      total={{
        name: `Cộng ${span.name}`,
        numerator: formatNumber(sum.numerator),
        denominator: formatNumber(sum.denominator ?? 0),
        value: formatFigure(sum.value, definition.unit),
      }}
      empty={
        <Message title={filters.tim ? `Không có đơn vị nào khớp “${filters.tim}”` : "Chưa có số liệu để tách"} compact>
          {filters.tim ? "Gõ ít chữ hơn, có dấu hay không dấu đều được." : "Chọn kỳ khác hoặc đơn vị khác."}
        </Message>
      }
      foot={
        data &&
        data.count > pageSize && (
          <Pager page={filters.trang} pageSize={pageSize} count={data.count} onPage={(trang) => onChange({ trang })} />
        )
      }
      key={name}
    />
  );
}

function columnsOf({ definition }: FigureDetail, by: "unit" | "cell"): Column<Share>[] {
  const to = (row: Share) => `/o/${row.id}/so-lieu/${definition.code}`;
  const terms: Column<Share>[] =
    definition.denominatorName === null
      ? []
      : [
          {
            key: "numerator",
            title: capital(definition.numeratorName),
            isNumber: true,
            phone: "line",
            cell: (row) => formatNumber(row.sum.numerator),
          },
          {
            key: "denominator",
            title: capital(definition.denominatorName),
            isNumber: true,
            phone: "line",
            cell: (row) => formatNumber(row.sum.denominator ?? 0),
          },
        ];
  return [
    { key: "name", title: by === "unit" ? "Đơn vị" : "Chi bộ", cell: (row) => row.name },
    ...terms,
    {
      key: "value",
      title: definition.kind === "count" ? capital(definition.unit) : definition.kind === "ratio" ? "Tỷ lệ" : "Trung bình",
      isNumber: true,
      sortAs: "value",
      phone: "side",
      cell: (row) => <strong>{formatFigure(row.sum.value, definition.unit)}</strong>,
    },
    {
      key: "open",
      title: <span className="visually-hidden">Mở</span>,
      phone: "plain",
      isNumber: true,
      cell: (row) => (
        <AppLink to={to(row)} search={{ muc: "dong" }} aria-label={`Mở các dòng của ${row.name}`}>
          Mở
        </AppLink>
      ),
    },
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
