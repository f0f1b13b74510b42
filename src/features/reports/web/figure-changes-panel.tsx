import type { Why } from "#features/members/readings/contract.ts";
import { formatNumber } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportDetail, ReportFigure } from "../contract.ts";
import { printFigure } from "../rules.ts";
import classes from "./figure-rows-panel.module.css";
import { ForPeople, RowText } from "./figure-rows-panel.tsx";
import { useChanges } from "./hooks.ts";

const words = { added: "Thêm", removed: "Bớt", changed: "Đổi" };

/** A signed figure beside today's, and the rows that make the difference. */
export function FigureChangesPanel({ report, figure }: { report: ReportDetail; figure: ReportFigure }) {
  const style = figure.sum.denominator === null ? "value" : "pair";
  const difference = (figure.now.value ?? 0) - (figure.sum.value ?? 0);
  return (
    <Panel title={figure.name} note="Khác với số đã ký" flush>
      <table className={classes.terms}>
        <caption className="visually-hidden">Số đã ký và số hiện tại của {figure.name}</caption>
        <tbody>
          <Line title="Số đã ký" figure={figure} sum={figure.sum} style={style} />
          <Line title="Số hiện tại" figure={figure} sum={figure.now} style={style} />
          <tr data-differs>
            <th scope="row">Chênh lệch</th>
            <td>{signed(figure.now.numerator - figure.sum.numerator, 0)}</td>
            <td>{figure.kind === "count" ? "" : signed(difference, figure.digits)}</td>
          </tr>
        </tbody>
      </table>
      <ForPeople report={report} figure={figure}>
        {(why) => <Changes report={report} figure={figure} why={why} />}
      </ForPeople>
    </Panel>
  );
}

function Changes({ report, figure, why }: { report: ReportDetail; figure: ReportFigure; why: Partial<Why> }) {
  const { data, error, refetch } = useChanges({ reportId: report.id, code: figure.code, ...why });
  return (
    <>
      {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />)}
      {data && <h3 className={classes.heading}>{formatNumber(data.count)} dòng khác từ ngày ký</h3>}
      {data && !data.canOpenRows && <p className={classes.note}>Các dòng này nêu tên đảng viên. Đồng chí chưa được giao xem.</p>}
      <ul className={classes.list} aria-label="Các dòng khác từ ngày ký">
        {data?.changes.map((change) => (
          <li key={change.rowId} className={classes.row}>
            <span className={classes.what}>{words[change.what]}</span>
            <RowText row={change} columns={data.columns} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  title: string;
  figure: ReportFigure;
  sum: ReportFigure["sum"];
  style: "value" | "pair";
}

function Line({ title, figure, sum, style }: LineProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{printFigure(sum, style, figure)}</td>
      <td>{style === "pair" ? printFigure(sum, figure.kind === "mean" ? "value" : "share", figure) : ""}</td>
    </tr>
  );
}

function signed(value: number, digits: number): string {
  return `${value > 0 ? "+" : ""}${formatNumber(value, digits)}`;
}
