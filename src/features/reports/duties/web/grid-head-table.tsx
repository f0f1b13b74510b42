import type { ReactNode } from "react";
import type { OutputOf } from "#contract/endpoint.ts";
import { periodName } from "#contract/periods.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import type { getGrid } from "../contract.ts";
import classes from "./grid-table.module.css";

export type GridPeriod = OutputOf<typeof getGrid>["periods"][number];

/** The frame of the grid: a column a period with its last day and what is done and missing in it. */
export function GridHeadTable({ periods, children }: { periods: readonly GridPeriod[]; children: ReactNode }) {
  return (
    <div className={classes.scroller}>
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
