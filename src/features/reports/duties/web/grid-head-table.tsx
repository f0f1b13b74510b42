import { type ReactNode, useEffect, useRef } from "react";
import type { OutputOf } from "#contract/endpoint.ts";
import { periodName } from "#contract/periods.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import type { getGrid } from "../contract.ts";
import classes from "./grid-table.module.css";

export type GridPeriod = OutputOf<typeof getGrid>["periods"][number];

/** The frame of the grid: a column a period with its last day and what is done and missing in it. */
export function GridHeadTable({ periods, children }: { periods: readonly GridPeriod[]; children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  const begun = periods.findLastIndex(({ settled, missing }) => settled + missing > 0);
  const newest = begun >= 0 ? begun : periods.findIndex(({ owed }) => owed > 0);
  // A narrow screen would begin with periods long past, or with nothing owed in them.
  useEffect(() => {
    const frame = scroller.current;
    const head = frame?.querySelectorAll("thead th")[newest + 1];
    if (frame && head instanceof HTMLElement) frame.scrollLeft = head.offsetLeft + head.offsetWidth - frame.clientWidth;
  }, [newest]);
  return (
    <div className={classes.scroller} ref={scroller}>
      <table className={classes.table}>
        <caption className="visually-hidden">Báo cáo của từng đơn vị theo kỳ</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {periods.map(({ period, dueOn, settled, missing }) => (
              <th key={period} scope="col">
                {periodName(period)}
                <div className="meta">hạn {formatDay(dueOn)}</div>
                <div className="meta">
                  xong {formatNumber(settled)}
                  {missing > 0 && <span className="bad">, thiếu {formatNumber(missing)}</span>}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
