import { IconLock } from "@tabler/icons-react";
import { formatMoment, formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportDetail, ReportSection } from "../contract.ts";
import { stepText } from "./messages.ts";
import { SignedTextCard } from "./signed-text-card.tsx";

interface Props {
  report: ReportDetail;
  section: ReportSection;
  first: "signed" | "now";
  picked: string;
  onPick: (code: string) => void;
}

/** A part to read: its text, what was kept with it, and who did what. */
export function SignedSectionPanel({ report, section, first, picked, onPick }: Props) {
  const organisationId = usePlaceId();
  return (
    <Panel title={section.heading.split("\n").at(-1) ?? ""}>
      <SignedTextCard body={section.body} figures={report.figures} first={first} picked={picked} onPick={onPick} />
      {report.checksum && (
        <p className="meta" style={{ display: "flex", gap: "0.375rem", alignItems: "center", flexWrap: "wrap" }}>
          <IconLock size={16} aria-hidden="true" />
          <span title={report.checksum}>
            Đã giữ {formatNumber(report.figures.length)} số liệu cùng {formatNumber(report.keptRows)} dòng nguồn. Mã kiểm:{" "}
            {short(report.checksum)}
          </span>
        </p>
      )}
      {report.supplements.map((supplement) => (
        <p key={supplement.id}>
          Báo cáo bổ sung: <AppLink to={`/o/${organisationId}/bao-cao/${supplement.id}`}>{supplement.title}</AppLink>
          {supplement.state === "draft" && " (bản thảo)"}
        </p>
      ))}
      <ul style={{ listStyle: "none", margin: 0, padding: "0.75rem 0 0", borderTop: "1px solid var(--line)" }}>
        {report.steps.map((step) => (
          <li key={`${step.at}${step.action}`} style={{ fontSize: "0.875rem" }}>
            <span className="meta">{formatMoment(step.at)}</span> {step.by ?? "Chương trình"} {stepText(step.action)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The first twelve digits in groups, as they are read out: 7C41-0E9B-52D8. */
function short(checksum: string): string {
  return (checksum.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join("-");
}
