import { Progress } from "@mantine/core";
import { formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { ImportDetail } from "../contract.ts";

/** The work goes on in the server, whether this page is open or not. */
export function ProgressPanel({ detail: { job } }: { detail: ImportDetail }) {
  const isWriting = job !== null && job.total > 0;
  const text = !job?.done
    ? "Đang bắt đầu…"
    : isWriting
      ? `Đã ghi ${formatNumber(job.done)} trong ${formatNumber(job.total)} dòng`
      : `Đã đọc ${formatNumber(job.done)} dòng`;
  return (
    <Panel title={isWriting ? "Đang ghi vào sổ" : "Đang kiểm tra từng dòng"}>
      <Progress value={isWriting ? (100 * job.done) / job.total : 100} animated={!isWriting} aria-label={text} />
      <p role="status" style={{ margin: "0.5rem 0 0" }}>
        {text}
      </p>
      <p className="meta" style={{ margin: 0 }}>
        Có thể rời trang này. Việc vẫn chạy, tìm lại ở mục Nhập dữ liệu.
      </p>
    </Panel>
  );
}
