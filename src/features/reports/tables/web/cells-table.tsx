import { IconAlertCircle } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { formatNumber } from "#web/format.ts";
import type { TableCell, TableDetail } from "../contract.ts";
import { cellKey, cellName, type Row, readCount } from "../rules.ts";
import classes from "./cells-table.module.css";

import type { Drafts } from "./table-page.tsx";

interface Props {
  table: TableDetail;
  drafts: Drafts;
  chosen: string | null;
  onChoose: (key: string) => void;
  onType: (typed: Drafts) => void;
}

/** The numbers as in a spreadsheet: arrows and Enter move, a column pasted from Excel fills downward. */
export function CellsTable({ table, drafts, chosen, onChoose, onType }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = table.layout.rows.filter((row) => !row.isHeading);
  const cells = new Map(table.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const bad = new Map(
    table.imbalances.flatMap((one) => (one.reason === null ? one.cells.slice(0, 1).map((key) => [key, one.sentence]) : [])),
  );
  const focus = (row: number, column: number) =>
    body.current?.querySelector<HTMLElement>(`[data-place="${row}/${column}"]`)?.focus({ preventScroll: false });
  const move = (event: KeyboardEvent<HTMLElement>, row: number, column: number) => {
    const step = steps[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [down, right] = event.key === "Enter" && event.shiftKey ? [-1, 0] : step;
    focus(row + down, column + right);
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    if (lines.length === 1 && !lines[0]?.includes("\t")) return;
    event.preventDefault();
    const typed = lines.flatMap((text, down) =>
      text.split("\t").flatMap((value, right) => {
        const [to, under] = [rows[row + down], table.layout.columns[column + right]];
        return to && under && to.corrects === undefined ? [[cellKey(to.code, under.code), value.trim()]] : [];
      }),
    );
    onType(Object.fromEntries(typed));
  };
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="visually-hidden">{table.layout.name}</caption>
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            {table.layout.columns.map((column) => (
              <th key={column.code} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {table.layout.rows.map((row) => (
            <tr key={row.code} data-level={row.level} data-heading={row.isHeading || undefined}>
              <RowHead row={row} span={table.layout.columns.length} />
              {!row.isHeading &&
                table.layout.columns.map((column, across) => {
                  const key = cellKey(row.code, column.code);
                  const cell = cells.get(key);
                  const at = rows.indexOf(row);
                  return (
                    <td
                      key={key}
                      data-from={cell?.from}
                      data-chosen={chosen === key || undefined}
                      data-bad={bad.has(key) || (drafts[key] !== undefined && readCount(drafts[key]) === undefined) || undefined}
                      data-changed={drafts[key] !== undefined || (cell && cell.reason !== "") || undefined}
                    >
                      {cell && (
                        <Box
                          table={table}
                          cell={cell}
                          draft={drafts[key]}
                          told={bad.get(key)}
                          place={`${at}/${across}`}
                          onChoose={() => onChoose(key)}
                          onType={(text) => onType({ [key]: text })}
                          onKey={(event) => move(event, at, across)}
                          onPaste={(event) => paste(event, at, across)}
                        />
                      )}
                    </td>
                  );
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Enter: [1, 0],
};

function RowHead({ row, span }: { row: Row; span: number }) {
  return (
    <th scope={row.isHeading ? "rowgroup" : "row"} colSpan={row.isHeading ? span + 1 : 1}>
      {row.label}
    </th>
  );
}

interface BoxProps {
  table: TableDetail;
  cell: TableCell;
  draft: string | undefined;
  /** What does not balance here. */
  told: string | undefined;
  place: string;
  onChoose: () => void;
  onType: (text: string) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function Box({ table, cell, draft, told, place, onChoose, onType, onKey, onPaste }: BoxProps) {
  const value = cell.value === null ? "" : formatNumber(cell.value);
  const label = [cellName(table.layout, cell), told].filter(Boolean).join(". ");
  const differs = cell.now !== null && <span className={classes.now}>nay {formatNumber(cell.now)}</span>;
  const mark = told && <IconAlertCircle size={16} stroke={1.75} aria-hidden="true" />;
  if (!table.can.includes("write") || cell.from === "correction") {
    return (
      <button
        type="button"
        className={classes.value}
        data-place={place}
        aria-label={`${label}: ${value}`}
        onClick={onChoose}
        onKeyDown={onKey}
      >
        {mark}
        {value}
        {differs}
      </button>
    );
  }
  return (
    <span className={classes.box}>
      {mark}
      <input
        className={classes.input}
        data-place={place}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={(draft !== undefined && readCount(draft) === undefined) || undefined}
        title={told}
        value={draft ?? value}
        onFocus={(event) => {
          onChoose();
          event.currentTarget.select();
        }}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
    </span>
  );
}
