import { IconCircleCheck, IconGitCompare } from "@tabler/icons-react";
import { formatDay, formatMoment, formatNumber } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import type { ReportDetail } from "../contract.ts";
import classes from "./changed-panel.module.css";

interface Props {
  report: ReportDetail;
  first: "signed" | "now";
  onFirst: (first: "signed" | "now") => void;
}

/** How many figures differ today from what was signed. */
export function ChangedPanel({ report, first, onFirst }: Props) {
  const { today } = useSession();
  const changed = report.figures.filter(({ sum, now }) => sum.numerator !== now.numerator || sum.denominator !== now.denominator);
  const isChanged = changed.length > 0;
  return (
    <section className={classes.line} data-changed={isChanged || undefined} aria-label="So với sổ hiện tại">
      {isChanged ? <IconGitCompare size={22} aria-hidden="true" /> : <IconCircleCheck size={22} aria-hidden="true" />}
      <div className={classes.text}>
        <strong>
          {isChanged
            ? `${formatNumber(changed.length)} trong ${formatNumber(report.figures.length)} số hôm nay khác với số đã ký`
            : "Mọi số hôm nay vẫn như số đã ký"}
        </strong>
        <span>
          Số <AppLink to={`/o/${report.organisationId}/van-ban/${report.documentId}`}>{report.number}</AppLink>, ký{" "}
          {report.signedAt && formatMoment(report.signedAt)}. Bản đã ký không đổi. So với sổ ngày {formatDay(today)}.
        </span>
      </div>
      {isChanged && (
        <Segments
          label="Số nào đứng trước"
          value={first}
          onChange={onFirst}
          data={[
            { value: "signed", label: "Số đã ký" },
            { value: "now", label: "Số hiện tại" },
          ]}
        />
      )}
    </section>
  );
}
