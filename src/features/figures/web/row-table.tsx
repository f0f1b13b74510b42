import { formatDay, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import type { FigureRow, RowColumn } from "../contract.ts";
import { useFigureRows } from "./hooks.ts";
import type { CutProps } from "./share-table.tsx";

const pageSize = 50;

/** The rows themselves, each with what it adds to the two terms and a way to the object behind it. */
export function RowTable({ detail, asked, filters, onChange }: CutProps) {
  const { definition } = detail;
  const { data, error, refetch } = useFigureRows({ ...asked, part: filters.phan, search: filters.tim, page: filters.trang, pageSize });
  return (
    <>
      {definition.denominatorName !== null && (
        <div style={{ padding: "0.75rem 1rem 0" }}>
          <Segments
            label="Dòng nào"
            value={filters.phan}
            onChange={(phan) => onChange({ phan, trang: 1 })}
            data={[
              { value: "counted", label: "Làm nên tử số" },
              { value: "all", label: "Cả mẫu số" },
            ]}
          />
        </div>
      )}
      <DataTable
        caption={`Các dòng của ${definition.name}. ${definition.rowMeaning}`}
        dense
        columns={data ? columnsOf(data.columns, definition.kind !== "count" ? definition.numeratorName : null) : []}
        rows={data?.rows}
        rowKey={(row) => row.rowId}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <Message title={filters.tim ? `Không có dòng nào khớp “${filters.tim}”` : "Chỉ số này bằng 0 nên không có dòng nào"} compact>
            {filters.tim ? "Gõ ít chữ hơn, có dấu hay không dấu đều được." : "Chọn kỳ khác, hoặc xem cả mẫu số."}
          </Message>
        }
        foot={
          data && (
            <>
              <span>{definition.rowMeaning}</span>
              <Pager page={filters.trang} pageSize={pageSize} count={data.count} onPage={(trang) => onChange({ trang })} />
            </>
          )
        }
      />
    </>
  );
}

function columnsOf(columns: readonly RowColumn[], termName: string | null): Column<FigureRow>[] {
  const shown = columns.map((column, at): Column<FigureRow> => {
    const isNumber = column.type === "number";
    return {
      key: column.key,
      title: column.title,
      isNumber,
      phone: at === 0 ? "title" : "line",
      cell: (row) => (at === 0 ? <Open row={row} text={show(row, column)} /> : show(row, column)),
    };
  });
  // A count adds 1 a row, which tells nothing; a share says what each row brings.
  if (termName === null || columns.some((column) => column.title.toLowerCase() === termName)) return shown;
  return [
    ...shown,
    { key: "numerator", title: "Tính vào tử số", isNumber: true, phone: "hide", cell: (row) => formatNumber(row.numerator) },
  ];
}

function show(row: FigureRow, { key, type }: RowColumn): string {
  const value = row.content[key] ?? null;
  if (value === null) return "";
  if (type === "number") return formatNumber(Number(value));
  if (type === "day") return formatDay(String(value));
  if (type === "month") return `${String(value).slice(5, 7)}/${String(value).slice(0, 4)}`;
  if (type === "flag") return value === true ? "đã họp" : "thiếu";
  return String(value);
}

/** To the object itself: the meeting, the member, the box of the board, the unit. */
function Open({ row, text }: { row: FigureRow; text: string }) {
  const at = `/o/${row.organisationId}`;
  const targets: Record<string, { to: string; search?: Record<string, string> }> = {
    meeting: { to: `${at}/sinh-hoat/${row.rowId}` },
    member: { to: `${at}/dang-vien/${row.rowId}` },
    slot: { to: `${at}/bang-ky`, search: { nam: row.rowId.split(":")[1]?.slice(0, 4) ?? "", o: row.rowId } },
    cell: { to: `${at}/bang-ky` },
    organisation: { to: `${at}/don-vi/thong-tin` },
  };
  const target = targets[row.rowKind];
  return target ? (
    <AppLink to={target.to} {...(target.search && { search: target.search })}>
      {text}
    </AppLink>
  ) : (
    text
  );
}
