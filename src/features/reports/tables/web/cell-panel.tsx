import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Why } from "#features/members/readings/contract.ts";
import { WithPurpose } from "#features/members/readings/web/purpose-picker.tsx";
import { formatNumber } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { RowText } from "../../web/figure-rows-panel.tsx";
import type { TableCell, TableDetail } from "../contract.ts";
import { cellKey, cellName, readCount } from "../rules.ts";
import classes from "./cell-panel.module.css";
import { useCellRows } from "./hooks.ts";
import { knownText } from "./messages.ts";

interface Props {
  table: TableDetail;
  cell: TableCell;
  draft: string | undefined;
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** The chosen cell: where its number comes from, what does not balance, why it is another, its rows. */
export function CellPanel({ table, cell, draft, reason, onReason, onClose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const told = table.imbalances.filter((one) => one.cells.includes(cellKey(cell.row, cell.column)));
  const value = draft === undefined ? cell.value : readCount(draft);
  const differs = cell.known !== null && value !== null && value !== cell.known && cell.from !== "correction";
  return (
    <Panel
      title={cellName(table.layout, cell)}
      note={knownText(cell)}
      aside={
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
      }
    >
      <Stack gap="sm">
        {value === undefined && <p className="bad">Ô nhận số nguyên từ 0 đến 999.999.999. Nhập lại.</p>}
        {cell.now !== null && <p className="bad">Khác với số đã chốt: sổ nay tính {formatNumber(cell.now)}.</p>}
        {told.map((one) => (
          <p key={one.key} className={one.reason === null ? "bad" : "quiet"}>
            {one.sentence} {one.reason && `Giải trình: ${one.reason}`}
          </p>
        ))}
        {differs && table.can.includes("write") && (
          <TextInput
            label={`Lý do ghi khác ${formatNumber(cell.known ?? 0)}`}
            maxLength={500}
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
        )}
        {differs && !table.can.includes("write") && cell.reason && <p>Lý do ghi khác: {cell.reason}</p>}
        {cell.opens && !isOpen && (
          <Group>
            <Button variant="default" onClick={() => setOpen(true)}>
              Mở các dòng của ô này
            </Button>
          </Group>
        )}
        {isOpen && <Rows table={table} cell={cell} />}
      </Stack>
    </Panel>
  );
}

function Rows({ table, cell }: { table: TableDetail; cell: TableCell }) {
  if (!namesPeople(table, cell)) return <RowList table={table} cell={cell} why={{}} />;
  if (!table.canOpenPeople) return <p>Các dòng này nêu tên đảng viên. Đồng chí chưa được giao xem; quản trị có thể giao thêm.</p>;
  return (
    <WithPurpose place={table.organisationId} what="danh sách đảng viên này" isPart>
      {(why, line) => (
        <>
          <div>{line}</div>
          <RowList table={table} cell={cell} why={why} />
        </>
      )}
    </WithPurpose>
  );
}

function namesPeople({ layout }: TableDetail, cell: TableCell): boolean {
  const column = layout.columns.find((one) => one.code === cell.column);
  return (column?.count ?? layout.rows.find((one) => one.code === cell.row)?.count) !== "organisations";
}

const pageSize = 20;

function RowList({ table, cell, why }: { table: TableDetail; cell: TableCell; why: Partial<Why> }) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useCellRows({ tableId: table.id, row: cell.row, column: cell.column, ...why, page, pageSize });
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  if (data.count === 0) return <p>Ô này bằng 0 nên không có dòng nào.</p>;
  return (
    <>
      <ul className={classes.list} aria-label={`Các dòng của ${cellName(table.layout, cell)}`}>
        {data.rows.map((row) => (
          <li key={`${row.rowId} ${String(row.content.moment)}`}>
            <RowText row={row} columns={data.columns} />
          </li>
        ))}
      </ul>
      <Pager page={page} pageSize={pageSize} count={data.count} onPage={setPage} />
    </>
  );
}
