import { Alert, Group } from "@mantine/core";
import { IconMessageExclamation } from "@tabler/icons-react";
import { formatMoment } from "#web/format.ts";
import { PlainState } from "#web/ui/state-badge.tsx";
import type { ReportDetail } from "../../contract.ts";
import { useTickRemark } from "./hooks.ts";

/** What the level above wants changed in this part; ticked off one by one. */
export function RemarksPanel({ report, sectionCode }: { report: ReportDetail; sectionCode: string }) {
  const tick = useTickRemark();
  const here = report.remarks.filter((remark) => remark.sectionCode === sectionCode);
  if (here.length === 0) return null;
  return (
    <Alert
      color="warn"
      icon={<IconMessageExclamation />}
      title="Góp ý của cấp trên ở mục này"
      styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
    >
      {here.map((remark) => (
        <Group key={remark.id} justify="space-between" gap="xs" align="start">
          <span>
            {remark.figureCode && (
              <strong>{report.figures.find((figure) => figure.code === remark.figureCode)?.name ?? remark.figureCode}: </strong>
            )}
            {remark.quote && <em>“{remark.quote}” </em>}
            {remark.text} <span className="meta">{`${remark.by ?? ""}, ${formatMoment(remark.at)}`}</span>
          </span>
          {remark.isDone ? (
            <PlainState state="done">Đã sửa</PlainState>
          ) : (
            report.can.includes("write") && (
              <button type="button" className="link" onClick={() => tick.mutate({ reportId: report.id, remarkId: remark.id })}>
                Đánh dấu đã sửa
              </button>
            )
          )}
        </Group>
      ))}
    </Alert>
  );
}
