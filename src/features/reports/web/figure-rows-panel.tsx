import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Why } from "#features/members/readings/contract.ts";
import { WithPurpose } from "#features/members/readings/web/purpose-picker.tsx";
import { formatDay, formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { FrozenRow, ReportDetail, ReportFigure } from "../contract.ts";
import { printFigure } from "../rules.ts";
import { whyNotSummed } from "../writing/rules.ts";
import classes from "./figure-rows-panel.module.css";
import { useReportRows } from "./hooks.ts";

const pageSize = 20;
export type RowColumns = readonly { key: string; title: string; type: "text" | "number" | "day" | "month" | "flag" }[];

/** The rows behind a figure of the report: of a draft as they are today, of a signed one as they were that day. */
export function FigureRowsPanel({ report, figure, onClose }: { report: ReportDetail; figure: ReportFigure; onClose: () => void }) {
  return (
    <Panel title={figure.name} note={report.state === "signed" ? "Các dòng như khi ký" : figure.definition} flush>
      <div className={classes.sum}>
        {printFigure(figure.sum, figure.sum.denominator === null ? "value" : "full", figure)}
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
      </div>
      {whyNotSummed(figure) && <p className={classes.note}>{whyNotSummed(figure)}</p>}
      <ForPeople report={report} figure={figure}>
        {(why) => <Rows report={report} figure={figure} why={why} />}
      </ForPeople>
    </Panel>
  );
}

/** Rows that name people are opened for a purpose; others at once. */
export function ForPeople({
  report,
  figure,
  children,
}: {
  report: ReportDetail;
  figure: ReportFigure;
  children: (why: Partial<Why>) => ReactNode;
}) {
  if (!figure.namesPeople || !figure.canOpenRows) return children({});
  return (
    <WithPurpose place={report.organisationId} what="danh sách đảng viên này" isPart>
      {(why, line) => (
        <>
          <div className={classes.purpose}>{line}</div>
          {children(why)}
        </>
      )}
    </WithPurpose>
  );
}

function Rows({ report, figure, why }: { report: ReportDetail; figure: ReportFigure; why: Partial<Why> }) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useReportRows({ reportId: report.id, code: figure.code, ...why, page, pageSize });
  return (
    <>
      {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />)}
      {data && !data.canOpenRows && (
        <p className={classes.note}>Các dòng này nêu tên đảng viên. Đồng chí chưa được giao xem; quản trị có thể giao thêm.</p>
      )}
      {data?.canOpenRows && data.count === 0 && <p className={classes.note}>Số liệu này bằng 0 nên không có dòng nào.</p>}
      {data && data.count > 0 && (
        <>
          <ul className={classes.list} aria-label={`Các dòng của ${figure.name}`}>
            {data.rows.map((row) => (
              <li key={row.rowId} className={classes.row}>
                <RowText row={row} columns={data.columns} />
              </li>
            ))}
          </ul>
          <div className={classes.foot}>
            <Pager page={page} pageSize={pageSize} count={data.count} onPage={setPage} />
          </div>
        </>
      )}
    </>
  );
}

/** A row in two lines: what it is, with a way to it, and the rest of it. */
export function RowText({ row, columns }: { row: Pick<FrozenRow, "rowId" | "rowKind" | "content">; columns: RowColumns }) {
  const [first, ...rest] = columns;
  const placeId = usePlaceId();
  const target = targetOf(row, placeId);
  const name = first ? show(row.content, first) : row.rowId;
  const more = rest.map((column) => worded(row.content, column)).filter((text) => text !== "");
  return (
    <span className={classes.text}>
      {target ? (
        <AppLink to={target.to} search={target.search}>
          {name || row.rowId}
        </AppLink>
      ) : (
        <span>{name || row.rowId}</span>
      )}
      <span className={classes.more}>{more.join(", ")}</span>
    </span>
  );
}

function targetOf({ rowKind, rowId }: { rowKind: string; rowId: string }, placeId: number) {
  const [id = "", month = ""] = rowId.split(":");
  const targets: Record<string, { to: string; search: Record<string, string> }> = {
    meeting: { to: `/o/${placeId}/sinh-hoat/${id}`, search: {} },
    member: { to: `/o/${placeId}/dang-vien/${id}`, search: {} },
    slot: { to: `/o/${id}/bang-ky`, search: { nam: month.slice(0, 4), o: rowId } },
    cell: { to: `/o/${id}/bang-ky`, search: {} },
    organisation: { to: `/o/${id}/don-vi/thong-tin`, search: {} },
  };
  return targets[rowKind];
}

function worded(content: FrozenRow["content"], column: RowColumns[number]): string {
  const text = show(content, column);
  return column.type === "number" && text !== "" ? `${column.title.toLowerCase()} ${text}` : text;
}

function show(content: FrozenRow["content"], { key, type }: RowColumns[number]): string {
  const value = content[key] ?? null;
  if (value === null) return "";
  if (type === "number") return formatNumber(Number(value));
  if (type === "day") return formatDay(String(value));
  if (type === "month") return `tháng ${String(value).slice(5, 7)}/${String(value).slice(0, 4)}`;
  if (type === "flag") return value === true ? "đã họp" : "thiếu";
  return String(value);
}
