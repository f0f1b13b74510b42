import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { ReasonField } from "#web/ui/reason-field.tsx";
import type { DocumentDetail } from "../contract.ts";
import { useWithdrawDocument } from "./hooks.ts";

export function WithdrawDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawDocument();
  const done = () => {
    void notify("Đã thôi đăng ký.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Thôi đăng ký ${document.reference}?`}
      confirm="Thôi đăng ký"
      onConfirm={() => withdraw.mutate({ documentId: document.id, version: document.version, reason }, { onSuccess: done })}
      onClose={onClose}
      isBusy={withdraw.isPending}
      error={withdraw.error}
    >
      <ReasonField
        description={
          document.direction === "out" ? "Dòng đăng ký và lý do giữ lại; số này không cấp lại." : "Dòng đăng ký và lý do giữ lại."
        }
        longest={500}
        value={reason}
        error={fieldErrors(withdraw.error).reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
