import type { OutputOf } from "#contract/endpoint.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import { cellKey, type Layout } from "../../rules.ts";
import type { previewTableLayout } from "../contract.ts";
import classes from "./preview-panel.module.css";

interface Props {
  layout: Layout;
  preview: OutputOf<typeof previewTableLayout>;
  /** The layout was changed since. */
  isOld: boolean;
}

/** The table with the numbers of now, and what does not balance in them. */
export function PreviewPanel({ layout, preview, isOld }: Props) {
  const values = new Map(preview.cells.map((cell) => [cellKey(cell.row, cell.column), cell.value]));
  return (
    <Panel
      title="Xem thử"
      note={
        <>
          Số liệu có đến ngày {formatDay(preview.asOf)}; ô nhập tay còn trống.{" "}
          {isOld && <span className="warn">Mẫu đã sửa sau lần xem này, bấm Xem thử lại.</span>}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.scroller} tabIndex={0} aria-label="Biểu xem thử">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              {layout.columns.map((column) => (
                <th key={column.code} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row) => (
              <tr key={row.code} data-level={row.level}>
                <th scope={row.isHeading ? "rowgroup" : "row"} colSpan={row.isHeading ? layout.columns.length + 1 : 1}>
                  {row.label}
                </th>
                {!row.isHeading &&
                  layout.columns.map((column) => {
                    const value = values.get(cellKey(row.code, column.code)) ?? null;
                    return <td key={column.code}>{value === null ? "" : formatNumber(value)}</td>;
                  })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {preview.imbalances.length === 0 ? (
        <p className="quiet">Các quy tắc cân với số liệu này.</p>
      ) : (
        <ul>
          {preview.imbalances.map((sentence) => (
            <li key={sentence} className="bad">
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
