import { formatDay, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { FigureDetail } from "../contract.ts";
import classes from "./meaning-panel.module.css";

/** What the figure means, what it leaves out, over what and when it was counted, and the rule it rests on. */
export function MeaningPanel({ detail }: { detail: FigureDetail }) {
  const { definition, span, rule, review, cells, months } = detail;
  const place = span.below && !span.isCell ? "Đơn vị này và cấp dưới" : "Riêng đơn vị này";
  return (
    <Panel>
      <dl className={classes.list}>
        <dt>Định nghĩa</dt>
        <dd>{definition.definition}</dd>
        <dt>Không tính</dt>
        <dd>{definition.leavesOut}</dd>
        <dt>Phạm vi</dt>
        <dd>
          {place}
          {cells > 0 && `: ${formatNumber(cells)} chi bộ`}
        </dd>
        <dt>Thời điểm</dt>
        <dd>
          {months.length > 0 ? `${formatDay(span.from)} – ${formatDay(span.to)}, cây tổ chức của từng tháng; ` : ""}tính đến{" "}
          {formatDay(span.asOf)}
        </dd>
        <dt>Căn cứ</dt>
        <dd>
          {rule ? `${rule.title}: ${rule.text}. ${rule.source}` : definition.basis}
          {rule && detail.can.includes("regulations.see") && (
            <>
              {" "}
              <AppLink to={`/o/${span.organisationId}/quy-dinh`}>Mở quy định</AppLink>
            </>
          )}
        </dd>
        {review && (
          <>
            <dt>Nguồn</dt>
            <dd>
              {formatNumber(review.total)} kỳ: {formatNumber(review.accepted)} đã duyệt, {formatNumber(review.waiting)} chờ kiểm tra
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
