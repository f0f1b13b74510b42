import { IconGitCompare } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import type { ReportDetail } from "../../contract.ts";
import type { Correction, Corrections } from "../contract.ts";
import { citationOf, inFull } from "../rules.ts";
import classes from "./corrections-panel.module.css";
import { useCorrections, useEndCorrection } from "./hooks.ts";

const DeclareDialog = lazy(() => import("./declare-dialog.tsx").then((file) => ({ default: file.DeclareDialog })));

/** Figures of the period before that are others by now, each to be declared here; and where those of this one were. */
export function CorrectionsPanel({ report }: { report: ReportDetail }) {
  const { data } = useCorrections(report.id);
  if (!data) return null;
  return (
    <>
      <DeclaredIn reports={data.declaredIn} />
      {data.of && data.rows.length > 0 && <Differing report={report} corrections={data} citation={citationOf(data.of)} />}
    </>
  );
}

function DeclaredIn({ reports }: { reports: Corrections["declaredIn"] }) {
  const place = usePlaceId();
  if (reports.length === 0) return null;
  return (
    <section className={classes.panel} aria-label="Đã đính chính">
      {reports.map(({ id, title, number, isSigned, codes }) => (
        <p key={id} className={classes.line}>
          {formatNumber(codes.length)} số đã được đính chính trong{" "}
          <AppLink to={`/o/${place}/bao-cao/${id}`}>{number ? `Báo cáo số ${number}` : `Báo cáo ${title}`}</AppLink>
          {!isSigned && " (bản thảo)"}.
        </p>
      ))}
    </section>
  );
}

function Differing({ report, corrections, citation }: { report: ReportDetail; corrections: Corrections; citation: string }) {
  const [picked, setPicked] = useState<Correction | null>(null);
  const end = useEndCorrection();
  const { rows, of } = corrections;
  const place = usePlaceId();
  const mayDeclare = corrections.can.includes("declare");
  const open = rows.filter(({ reason }) => reason === null).length;
  return (
    <details className={classes.panel} data-open={open > 0 || undefined} open={open === 0 || undefined}>
      <summary>
        <IconGitCompare size={18} aria-hidden="true" />
        <span>
          <strong>
            {open > 0
              ? `${formatNumber(open)} số kỳ trước nay khác với số đã ký.`
              : `Báo cáo này đính chính ${formatNumber(rows.length)} số của kỳ trước.`}
          </strong>{" "}
          {citation}.
        </span>
      </summary>
      <FormErrors error={end.error} />
      <AppLink to={`/o/${place}/bao-cao/${of?.id}`}>Mở báo cáo đã ký</AppLink>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.code} className={classes.row}>
            <span>
              {row.name}: đã ký {inFull(row.signed, row)}, nay <strong>{inFull(row.corrected, row)}</strong>
              {row.reason !== null && <span className={classes.reason}>Lý do: {row.reason}</span>}
            </span>
            {mayDeclare && row.reason === null && (
              <button type="button" className="link" aria-label={`Đính chính: ${row.name}`} onClick={() => setPicked(row)}>
                Đính chính
              </button>
            )}
            {mayDeclare && row.reason !== null && (
              <button
                type="button"
                className="link"
                aria-label={`Thôi đính chính: ${row.name}`}
                onClick={() => end.mutate({ reportId: report.id, code: row.code })}
              >
                Thôi đính chính
              </button>
            )}
          </li>
        ))}
      </ul>
      <Suspense>{picked && <DeclareDialog reportId={report.id} row={picked} onClose={() => setPicked(null)} />}</Suspense>
    </details>
  );
}
