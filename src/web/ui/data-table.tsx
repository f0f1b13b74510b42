import { Button, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowDown, IconArrowUp, IconLock } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { AppError } from "#contract/errors.ts";
import classes from "./data-table.module.css";
import { Message } from "./message.tsx";

export interface Column<Row> {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  isNumber?: boolean;
  width?: string;
  /** Given when the table can be ordered by this column: the word for it in `sort`. */
  sortAs?: string;
  /** On a phone: the first line, a line of its own (with the title before it), the right side, or nothing. */
  phone?: "title" | "line" | "plain" | "side" | "hide";
}

interface Props<Row> {
  /** What the table holds, for people who cannot see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string | number;
  error?: Error | null;
  onRetry?: () => void;
  /** What stands here when there are no rows. */
  empty: ReactNode;
  sort?: { by: string; down: boolean };
  onSort?: (by: string, down: boolean) => void;
  /** First row in bold: "Cộng 69 đơn vị". One node per column key. */
  total?: Readonly<Record<string, ReactNode>>;
  isSelected?: (row: Row) => boolean;
  dense?: boolean;
  /** Below the rows: a note, a pager. */
  foot?: ReactNode;
}

/** A table with a sticky head; on phones a list of rows. Loading, empty and error states are part of it. */
export function DataTable<Row>(props: Props<Row>) {
  const isPhone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  if (props.error && !props.rows) return <Failed error={props.error} onRetry={props.onRetry} />;
  if (!props.rows) return <Waiting />;
  if (props.rows.length === 0) return props.empty;
  return (
    <>
      {isPhone ? <PhoneList {...props} rows={props.rows} /> : <WideTable {...props} rows={props.rows} />}
      {props.foot && <div className={classes.foot}>{props.foot}</div>}
    </>
  );
}

function WideTable<Row>({ caption, columns, rows, rowKey, sort, onSort, total, isSelected, dense }: Props<Row> & { rows: readonly Row[] }) {
  return (
    <div className={classes.scroller}>
      <table className={classes.table} data-dense={dense || undefined}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {total && (
            <tr className={classes.total}>
              {columns.map((column) => (
                <td key={column.key} data-number={column.isNumber || undefined}>
                  {total[column.key]}
                </td>
              ))}
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowKey(row)} data-selected={isSelected?.(row) || undefined}>
              {columns.map((column) => (
                <td key={column.key} data-number={column.isNumber || undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Props<Row>["sort"]; onSort: Props<Row>["onSort"] }) {
  const { sortAs } = column;
  const isSorted = sortAs !== undefined && sort?.by === sortAs;
  const direction = isSorted ? (sort.down ? "descending" : "ascending") : undefined;
  return (
    <th
      scope="col"
      data-number={column.isNumber || undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={direction}
    >
      {sortAs !== undefined && onSort ? (
        <button type="button" className={classes.sort} onClick={() => onSort(sortAs, isSorted ? !sort.down : false)}>
          {column.title}
          {isSorted && (sort.down ? <IconArrowDown size={14} aria-hidden="true" /> : <IconArrowUp size={14} aria-hidden="true" />)}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

function PhoneList<Row>({ caption, columns, rows, rowKey, total, isSelected }: Props<Row> & { rows: readonly Row[] }) {
  const shown = columns.filter((column) => column.phone !== "hide");
  const side = shown.filter((column) => column.phone === "side");
  const main = shown.filter((column) => column.phone !== "side");
  const lines = (cells: (column: Column<Row>) => ReactNode) => (
    <>
      <div className={classes.phoneMain}>
        {main.map((column, at) => {
          const content = cells(column);
          if (content === null || content === undefined || content === "") return null;
          const isTitle = column.phone === "title" || (at === 0 && column.phone === undefined);
          return (
            <div key={column.key} className={isTitle ? classes.phoneTitle : classes.phoneLine}>
              {!isTitle && column.phone !== "plain" && <span className={classes.phoneLabel}>{column.title}: </span>}
              {content}
            </div>
          );
        })}
      </div>
      {side.length > 0 && (
        <div className={classes.phoneSide}>
          {side.map((column) => (
            <div key={column.key}>{cells(column)}</div>
          ))}
        </div>
      )}
    </>
  );
  return (
    <ul className={classes.phone} aria-label={caption}>
      {total && <li className={`${classes.phoneRow} ${classes.total}`}>{lines((column) => total[column.key])}</li>}
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes.phoneRow} data-selected={isSelected?.(row) || undefined}>
          {lines((column) => column.cell(row))}
        </li>
      ))}
    </ul>
  );
}

/** Grey lines, but only when the answer takes longer than 300 ms. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  const widths = ["72%", "58%", "80%", "64%", "76%", "52%"];
  return (
    <div className={classes.waiting} role="status" aria-label="Đang lấy số liệu">
      {isLate && widths.slice(0, lines).map((width) => <Skeleton key={width} h={18} w={width} />)}
    </div>
  );
}

/** What came instead of data, with a way on. */
export function Failed({ error, onRetry }: { error: Error; onRetry?: (() => void) | undefined }) {
  if (error instanceof AppError && (error.kind === "not-found" || error.kind === "forbidden"))
    return <NotAllowed message={error.message} />;
  const retry = onRetry && (
    <Button variant="default" onClick={onRetry}>
      Thử lại
    </Button>
  );
  return (
    <Message title="Chưa lấy được số liệu" actions={retry} compact>
      {error instanceof AppError ? error.message : "Tải lại trang; nếu vẫn vậy, báo người quản trị."}
    </Message>
  );
}

function NotAllowed({ message }: { message: string }) {
  const back = (
    <Button variant="default" onClick={() => window.history.back()}>
      Về trang trước
    </Button>
  );
  return (
    <Message icon={<IconLock />} title="Đồng chí chưa được giao xem phần này" actions={back} compact>
      {message}
    </Message>
  );
}
