import { Button } from "@mantine/core";
import { IconDownload, IconFileText, IconHistory, IconPencil, IconWritingSign } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { download } from "#web/call.ts";
import { formatDay } from "#web/format.ts";
import { StateBadge } from "#web/ui/state-badge.tsx";
import { downloadReport, type ReportDetail } from "../contract.ts";
import { ReportStepsPanel } from "../handing-in/web/report-steps-panel.tsx";
import { stateNames } from "../rules.ts";
import { useCreateReport } from "./hooks.ts";
import { dayOf } from "./messages.ts";
import { isGroup } from "./section-list-panel.tsx";

const ChangeDialog = lazy(() => import("#web/change-log/change-dialog.tsx").then((file) => ({ default: file.ChangeDialog })));
const HeadDialog = lazy(() => import("./head-dialog.tsx").then((file) => ({ default: file.HeadDialog })));
const SignDialog = lazy(() => import("./sign-dialog.tsx").then((file) => ({ default: file.SignDialog })));

const looks = { checked: "done", submitted: "waiting", returned: "returned", accepted: "done", signed: "locked" } as const;

export function ReportStatePanel({ report }: { report: ReportDetail }) {
  if (report.signedAt) return <StateBadge state="locked">Đã ký {formatDay(dayOf(report.signedAt))}</StateBadge>;
  const own = report.sections.filter((section, at) => section.level > 1 && !isGroup(report.sections, at));
  const done = own.filter((section) => section.body.trim() !== "").length;
  if (report.state !== "draft") return <StateBadge state={looks[report.state]}>{stateNames[report.state]}</StateBadge>;
  return (
    <StateBadge state="draft">
      Bản thảo, {done}/{own.length} mục
    </StateBadge>
  );
}

/** What can be done with the report, by what it and the person allow. */
export function ReportActionsPanel({ report }: { report: ReportDetail }) {
  const [dialog, setDialog] = useState<"head" | "sign" | "history" | null>(null);
  const isSigned = report.state === "signed";
  return (
    <>
      {(report.can.includes("write") || report.can.includes("head")) && (
        <Button variant="default" leftSection={<IconPencil size={18} aria-hidden="true" />} onClick={() => setDialog("head")}>
          Thể thức
        </Button>
      )}
      <Button
        variant="default"
        leftSection={isSigned ? <IconDownload size={18} aria-hidden="true" /> : <IconFileText size={18} aria-hidden="true" />}
        onClick={() => void download(downloadReport, { reportId: report.id })}
      >
        {isSigned ? "Tải bản đã ký .docx" : "Tải bản thảo .docx"}
      </Button>
      <Button variant="default" leftSection={<IconHistory size={18} aria-hidden="true" />} onClick={() => setDialog("history")}>
        Lịch sử
      </Button>
      {report.can.includes("supplement") && <SupplementButton report={report} />}
      <ReportStepsPanel report={report} />
      {report.can.includes("sign") && (
        <Button leftSection={<IconWritingSign size={18} aria-hidden="true" />} onClick={() => setDialog("sign")}>
          Ký báo cáo
        </Button>
      )}
      <Suspense>
        {dialog === "head" && <HeadDialog report={report} onClose={() => setDialog(null)} />}
        {dialog === "history" && (
          <ChangeDialog kind="report" objectId={report.id} title="Lịch sử báo cáo" onClose={() => setDialog(null)} />
        )}
        {dialog === "sign" && <SignDialog report={report} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}

function SupplementButton({ report }: { report: ReportDetail }) {
  const create = useCreateReport();
  const navigate = useNavigate();
  const { organisationId, kind, period } = report;
  const draft = report.supplements.find((supplement) => supplement.state === "draft");
  if (draft) {
    return (
      <Button variant="default" onClick={() => void navigate({ to: `/o/${organisationId}/bao-cao/${draft.id}` })}>
        Mở báo cáo bổ sung
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      loading={create.isPending}
      onClick={() =>
        create.mutate(
          { organisationId, kind, period, supplementsId: report.id },
          { onSuccess: ({ id }) => void navigate({ to: `/o/${organisationId}/bao-cao/${id}` }) },
        )
      }
    >
      Lập báo cáo bổ sung
    </Button>
  );
}
