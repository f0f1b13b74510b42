import { IconArrowsTransferDown } from "@tabler/icons-react";
import { earlier } from "#contract/dates.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import type { ReportDetail } from "../../contract.ts";
import { treeSentence } from "../rules.ts";
import { useTreeChanges } from "./hooks.ts";
import classes from "./tree-changes-panel.module.css";

const words = { came: "chuyển đến", left: "chuyển đi", founded: "thành lập", dissolved: "giải thể" };

/** Units that moved, were founded or dissolved within the period, and over which tree the figures are counted. */
export function TreeChangesPanel({ report }: { report: ReportDetail }) {
  const { data } = useTreeChanges(report.id);
  if (!data || data.count === 0) return null;
  const last = earlier(report.to, report.asOf);
  return (
    <details className={classes.note}>
      <summary>
        <IconArrowsTransferDown size={18} aria-hidden="true" />
        <span>
          <strong>{treeSentence(data.counts)}</strong> Số tổ chức, đảng viên tính theo cây ngày {formatDay(last)}; mỗi kỳ sinh hoạt tính ở
          nơi chi bộ trực thuộc vào cuối tháng đó.
        </span>
      </summary>
      <ul>
        {data.rows.map((row) => (
          <li key={`${row.id} ${row.what} ${row.on}`}>
            {row.name} <span className="meta">{`${words[row.what]} ${formatDay(row.on)}`}</span>
          </li>
        ))}
        {data.count > data.rows.length && <li className="quiet">và {formatNumber(data.count - data.rows.length)} đơn vị khác</li>}
      </ul>
    </details>
  );
}
