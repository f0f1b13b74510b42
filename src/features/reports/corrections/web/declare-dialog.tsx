import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { ReasonField } from "#web/ui/reason-field.tsx";
import type { Correction } from "../contract.ts";
import { inFull } from "../rules.ts";
import { useDeclareCorrection } from "./hooks.ts";

interface Props {
  reportId: number;
  row: Correction;
  onClose: () => void;
}

/** Why a figure of the period before is another: it stands in the paper beside both numbers. */
export function DeclareDialog({ reportId, row, onClose }: Props) {
  const [reason, setReason] = useState("");
  const declare = useDeclareCorrection();
  const problems = fieldErrors(declare.error);
  const confirm = () =>
    declare.mutate(
      { reportId, code: row.code, reason },
      {
        onSuccess: () => {
          onClose();
          void notify("Đã ghi đính chính vào báo cáo.");
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title="Đính chính số kỳ trước trong báo cáo này?"
      confirm="Ghi đính chính"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={declare.isPending}
      error={declare.error}
    >
      {row.name}: đã ký {inFull(row.signed, row)}, nay {inFull(row.corrected, row)}. Bản đã ký giữ nguyên; hai số và lý do đứng ở cuối bài.
      <ReasonField label="Lý do đính chính" longest={500} value={reason} error={problems.reason ?? problems.code} onChange={setReason} />
    </ConfirmDialog>
  );
}
