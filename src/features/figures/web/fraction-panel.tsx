import { IconInfoCircle } from "@tabler/icons-react";
import { formatFigure, formatMonth, formatNumber } from "#web/format.ts";
import { FigureLink } from "#web/ui/figure-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { type Part, SplitBar } from "#web/ui/split-bar.tsx";
import type { FigureDetail } from "../contract.ts";
import classes from "./fraction-panel.module.css";

const tones: readonly Part["tone"][] = ["ok", "ok-2", "line", "bad"];
const tonesOfThree: readonly Part["tone"][] = ["ok", "control", "bad"];

/** The value as a fraction, what makes the whole with it, and its months. */
export function FractionPanel({ detail }: { detail: FigureDetail }) {
  const { definition, sum, parts, months, span } = detail;
  const toneOf = (at: number) =>
    (parts.length === 4 ? tones[at] : parts.length === 2 ? (["ok", "bad"] as const)[at] : tonesOfThree[at]) ?? "control";
  const bars = parts.map(({ name, amount }, at) => ({ label: name, value: amount, tone: toneOf(at) }));
  const rows = { search: { muc: "dong" }, to: `/o/${span.organisationId}/so-lieu/${definition.code}` };
  return (
    <Panel>
      <div className={classes.line}>
        <span className={classes.value}>
          {formatFigure(sum.value, definition.unit)}{" "}
          {definition.kind !== "ratio" && <span className={classes.unit}>{definition.unit}</span>}
        </span>
        {definition.denominatorName !== null && <Fraction detail={detail} {...rows} />}
      </div>
      {bars.length > 0 && (
        <>
          <SplitBar high label={`${definition.name} theo các phần`} parts={bars} />
          <ul className={classes.legend}>
            {parts.map(({ code, name, amount }, at) => (
              <li key={code}>
                <span className={classes.dot} data-tone={toneOf(at)} aria-hidden="true" />
                {name}{" "}
                <FigureLink to={`/o/${span.organisationId}/so-lieu/${code}`} label={`${formatNumber(amount)} ${name}, mở các dòng`}>
                  {formatNumber(amount)}
                </FigureLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {definition.code === "meetings.attendance" && (
        <p className={classes.note}>
          <IconInfoCircle size={20} stroke={1.75} aria-hidden="true" style={{ flex: "none" }} />
          <span>
            Mẫu số này khác mẫu số biểu quyết. Đảng viên được miễn sinh hoạt không tính vào tỷ lệ dự; biểu quyết tính trên số đảng viên
            chính thức của chi bộ, kể cả người vắng mặt.
          </span>
        </p>
      )}
      {months.length > 1 && (
        <dl className={classes.months}>
          {months.map((month) => (
            <div key={month.month} className={classes.month}>
              <dt>{formatMonth(month.month)}</dt>
              <dd>{formatFigure(month.sum.value, definition.unit)}</dd>
              {month.sum.denominator !== null && (
                <dd className="meta">
                  {formatNumber(month.sum.numerator)}/{formatNumber(month.sum.denominator)}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

function Fraction({ detail, to, search }: { detail: FigureDetail; to: string; search: Record<string, string> }) {
  const { definition, sum } = detail;
  const numerator = formatNumber(sum.numerator);
  const denominator = formatNumber(sum.denominator ?? 0);
  return (
    <>
      <span className={classes.equals} aria-hidden="true">
        {definition.kind === "count" ? "trong" : "="}
      </span>
      <span className={classes.fraction}>
        <span>
          <FigureLink to={to} search={search} label={`${numerator} ${definition.numeratorName}, mở các dòng`}>
            {numerator}
          </FigureLink>{" "}
          {definition.numeratorName}
        </span>
        <span>
          <FigureLink to={to} search={{ ...search, phan: "all" }} label={`${denominator} ${definition.denominatorName}, mở các dòng`}>
            {denominator}
          </FigureLink>{" "}
          {definition.denominatorName}
        </span>
      </span>
    </>
  );
}
