import { formatFigure, formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import { SplitBar } from "#web/ui/split-bar.tsx";
import type { Overview } from "../contract.ts";
import classes from "./class-panel.module.css";
import { OpenFigure } from "./open-figure-panel.tsx";

const kinds = [
  { code: "meetings.class.tot", label: "Tốt", short: "Tốt", tone: "ok" },
  { code: "meetings.class.kha", label: "Khá", short: "Khá", tone: "ok-2" },
  { code: "meetings.class.trung_binh", label: "Trung bình", short: "TB", tone: "line" },
  { code: "meetings.class.kem", label: "Kém", short: "Kém", tone: "bad" },
] as const;

/** How the cells rated their sittings, and what else is worth a line: thematic sessions, length, speaking. */
export function ClassPanel({ overview }: { overview: Overview }) {
  const amount = (code: string) => overview.sums[code]?.numerator ?? 0;
  const held = amount("meetings.regular");
  const parts = kinds.map(({ code, label, short, tone }) => ({
    label,
    value: amount(code),
    tone,
    inside: `${short} ${formatNumber(amount(code))}`,
  }));
  const rated = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <Panel title={`Xếp loại ${formatNumber(rated)} kỳ`}>
      {rated > 0 && <SplitBar high parts={parts} label="Kỳ theo xếp loại" />}
      <table className={classes.table}>
        <caption className="visually-hidden">Số kỳ theo xếp loại</caption>
        <tbody>
          {kinds.map(({ code, label }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              <td className={classes.number}>
                <OpenFigure overview={overview} code={code} />
              </td>
              <td className={classes.number}>{formatFigure(rated > 0 ? (100 * amount(code)) / rated : null, "%")}</td>
            </tr>
          ))}
          {held > rated && (
            <tr>
              <th scope="row">Chưa chấm điểm</th>
              <td className={classes.number}>{formatNumber(held - rated)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <p className={classes.foot}>
        <OpenFigure overview={overview} code="meetings.thematic" /> kỳ có sinh hoạt chuyên đề. Trung bình{" "}
        <OpenFigure overview={overview} code="meetings.mean_minutes" /> phút một kỳ,{" "}
        <OpenFigure overview={overview} code="meetings.under_90_min" /> kỳ ngắn hơn mức tối thiểu. Tỷ lệ phát biểu{" "}
        <OpenFigure overview={overview} code="meetings.spoke_share" />.
      </p>
    </Panel>
  );
}
