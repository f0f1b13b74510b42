import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { useWithdrawCorrection } from "./hooks.ts";

/** Takes a correction back that was opened by mistake. */
export function WithdrawDialog({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const withdraw = useWithdrawCorrection();
  const confirm = () =>
    withdraw.mutate(
      { meetingId: meeting.id, version: meeting.version },
      {
        onSuccess: () => {
          void notify("Đã rút đính chính. Biên bản vẫn là bản đã nhận.");
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title="Rút đính chính?"
      confirm="Rút đính chính"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={withdraw.isPending}
      error={withdraw.error}
    >
      Chưa có gì được sửa. Biên bản trở lại là bản đã nhận; lần mở này vẫn nằm trong quá trình.
    </ConfirmDialog>
  );
}
