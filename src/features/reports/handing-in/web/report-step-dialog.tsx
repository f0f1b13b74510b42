import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { ReasonField } from "#web/ui/reason-field.tsx";
import type { ReportDetail } from "../../contract.ts";
import { BelowCard } from "./below-card.tsx";
import { useAcceptReport, useCheckReport, useReopenReport, useReturnReport, useSubmitReport, useWaitingBelow } from "./hooks.ts";
import { type AskedStep, stepWords } from "./messages.ts";
import { type DraftRemark, RemarksForm } from "./remarks-form.tsx";

interface Props {
  step: AskedStep;
  report: ReportDetail;
  onClose: () => void;
}

/** Asks once before a report goes on its way, up or back. */
export function ReportStepDialog({ step, report, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [remarks, setRemarks] = useState<readonly DraftRemark[]>([]);
  const [check, reopen, submit, giveBack, accept] = [
    useCheckReport(),
    useReopenReport(),
    useSubmitReport(),
    useReturnReport(),
    useAcceptReport(),
  ];
  const change = { check, reopen, submit, return: giveBack, accept }[step];
  const { title, confirm, done, text } = stepWords[step];
  const target = { reportId: report.id, version: report.version };
  const options = {
    onSuccess: () => {
      void notify(done);
      onClose();
    },
  };
  const take = () => {
    if (step === "return") giveBack.mutate({ ...target, reason, remarks: remarks.filter((remark) => remark.text.trim() !== "") }, options);
    else ({ check, reopen, submit, accept })[step].mutate(target, options);
  };
  return (
    <ConfirmDialog isOpen title={title} confirm={confirm} onConfirm={take} onClose={onClose} isBusy={change.isPending} error={change.error}>
      {text}
      {step === "check" && <Unwritten report={report} />}
      {step === "submit" && <Missing report={report} />}
      {step === "return" && (
        <>
          <ReasonField label="Lý do trả lại" longest={2000} value={reason} error={fieldErrors(change.error).reason} onChange={setReason} />
          <RemarksForm report={report} remarks={remarks} errors={fieldErrors(change.error)} onChange={setRemarks} />
        </>
      )}
    </ConfirmDialog>
  );
}

/** Who below is not in yet, each one click away. */
function Missing({ report }: { report: ReportDetail }) {
  const open = useWaitingBelow(report.id).data?.rows.filter((row) => !row.isSettled) ?? [];
  if (open.length === 0) return null;
  return (
    <>
      <p>Chưa nhận đủ báo cáo cấp dưới:</p>
      <BelowCard rows={open} />
    </>
  );
}

/** Parts that nobody has written, named before the report is called checked. */
function Unwritten({ report }: { report: ReportDetail }) {
  const empty = report.sections.filter(
    (section, at) => section.level > 1 && section.body.trim() === "" && (report.sections[at + 1]?.level ?? 0) <= section.level,
  );
  const open = report.remarks.filter((remark) => !remark.isDone);
  if (empty.length === 0 && open.length === 0) return null;
  return (
    <ul style={{ margin: "0.5rem 0 0", paddingLeft: "1.25rem" }}>
      {empty.map((section) => (
        <li key={section.code}>Chưa viết: {section.heading.split("\n").at(-1)}</li>
      ))}
      {open.length > 0 && <li>Còn {open.length} góp ý chưa đánh dấu đã sửa.</li>}
    </ul>
  );
}
