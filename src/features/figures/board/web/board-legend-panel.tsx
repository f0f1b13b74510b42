import { IconHourglassEmpty } from "@tabler/icons-react";
import classes from "./board-table.module.css";

/** What the boxes mean, in the same boxes. */
export function BoardLegendPanel({ kind }: { kind: "regular" | "thematic" }) {
  return (
    <div className={classes.legend}>
      <span>
        <i className={classes.box} data-state="held" style={{ fontStyle: "normal" }}>
          05
        </i>
        đã họp (ngày)
      </span>
      {kind === "regular" && (
        <>
          <span>
            <i className={classes.box} data-state="held" data-thematic style={{ fontStyle: "normal" }}>
              05
            </i>
            có chuyên đề
          </span>
          <span>
            <i className={classes.box} data-state="missing" style={{ fontStyle: "normal", width: "3rem" }}>
              thiếu
            </i>
            tháng đã hết, chưa họp; gạch chấm: có lý do
          </span>
          <span>
            <i className={classes.box} data-state="open" style={{ fontStyle: "normal" }}>
              –
            </i>
            tháng chưa hết
          </span>
        </>
      )}
      <span>
        <i className={classes.box} data-state="waiting" style={{ fontStyle: "normal" }}>
          <span className={classes.mark}>
            <IconHourglassEmpty size={13} aria-hidden="true" />
            05
          </span>
        </i>
        chờ kiểm tra
      </span>
      {kind === "thematic" && <span>“Thiếu” tính theo quý đã hết, so với số kỳ quy định mỗi quý.</span>}
    </div>
  );
}
