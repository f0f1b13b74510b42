import { Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { useCorrectMeeting } from "./hooks.ts";

/** Opens accepted minutes for a correction: only with a reason, and the edition before stays. */
export function CorrectDialog({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const correct = useCorrectMeeting();
  const confirm = () =>
    correct.mutate(
      { meetingId: meeting.id, version: meeting.version, reason },
      {
        onSuccess: () => {
          void notify("Đã mở đính chính. Sửa xong thì nộp lại.");
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title="Đính chính biên bản đã nhận?"
      confirm="Mở đính chính"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={correct.isPending}
      error={correct.error}
    >
      Bản đã nhận vẫn giữ và còn hiệu lực đến khi cấp trên nhận bản đính chính. Số liệu đổi theo bản ghi; báo cáo đã ký sẽ ghi “khác với số
      đã ký”.
      <Textarea
        mt="sm"
        label="Lý do đính chính"
        maxLength={2000}
        data-autofocus
        value={reason}
        error={fieldErrors(correct.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
