import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { ReasonField } from "#web/ui/reason-field.tsx";
import { useExplainGap, useVoidNumber } from "./hooks.ts";

/** A reserved number to give up, or a stretch of old numbers to explain. */
export type ToExplain = { label: string } & ({ numberId: number } | { seriesId: number; from: number; to: number });

export function SayWhyDialog({ what, onClose }: { what: ToExplain; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const explain = useExplainGap();
  const give = useVoidNumber();
  const isGap = "seriesId" in what;
  const change = isGap ? explain : give;
  const onSuccess = () => {
    void notify(isGap ? "Đã ghi lý do." : `Đã hủy số ${what.label}.`);
    onClose();
  };
  const send = () =>
    "seriesId" in what
      ? explain.mutate({ seriesId: what.seriesId, from: what.from, to: what.to, reason }, { onSuccess })
      : give.mutate({ numberId: what.numberId, reason }, { onSuccess });
  return (
    <ConfirmDialog
      isOpen
      title={isGap ? `Vì sao số ${what.label} không có văn bản?` : `Hủy số ${what.label}?`}
      confirm={isGap ? "Ghi lý do" : "Hủy số"}
      onConfirm={send}
      onClose={onClose}
      isBusy={change.isPending}
      error={change.error}
    >
      <ReasonField
        description={isGap ? "Ví dụ: văn bản ghi ở sổ giấy của năm trước." : "Số đã hủy không cấp lại."}
        longest={300}
        value={reason}
        error={fieldErrors(change.error).reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
