import { useState } from "react";
import { periodName } from "#contract/periods.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { ReasonField } from "#web/ui/reason-field.tsx";
import type { Picked } from "./grid-table.tsx";
import { useLeaveOut, useTakeBack } from "./hooks.ts";

interface Props {
  dutyId: number;
  picked: Picked;
  onClose: () => void;
}

/** Going on without a unit's report, with the reason; or waiting for it again. */
export function OmissionDialog({ dutyId, picked, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [out, back] = [useLeaveOut(), useTakeBack()];
  const target = { dutyId, unitId: picked.unitId, period: picked.period };
  const options = (message: string) => ({
    onSuccess: () => {
      void notify(message);
      onClose();
    },
  });
  const about = `${picked.name}, ${periodName(picked.period).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`;
  if (picked.reason !== null) {
    return (
      <ConfirmDialog
        isOpen
        title="Lại chờ báo cáo này?"
        confirm="Lại chờ"
        isBusy={back.isPending}
        error={back.error}
        onClose={onClose}
        onConfirm={() => back.mutate(target, options("Đã ghi lại chờ báo cáo."))}
      >
        {about}. Đang không chờ vì: {picked.reason}.
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      title="Không chờ báo cáo này?"
      confirm="Không chờ"
      isBusy={out.isPending}
      error={out.error}
      onClose={onClose}
      onConfirm={() =>
        out.mutate({ dutyId, unitIds: [picked.unitId], period: picked.period, reason }, options("Đã ghi không chờ, kèm lý do."))
      }
    >
      {about}. Báo cáo tổng hợp nộp được mà không có đơn vị này; lý do được giữ lại.
      <ReasonField longest={500} value={reason} error={fieldErrors(out.error).reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
