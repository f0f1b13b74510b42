import { Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { useReturnMeeting } from "../../web/hooks.ts";

interface Props {
  meeting: MeetingDetail;
  remarks: readonly { position: number; text: string }[];
  onClose: () => void;
}

/** Asks for the reason; the remarks typed at the items go with it. */
export function ReturnDialog({ meeting, remarks, onClose }: Props) {
  const [reason, setReason] = useState(remarks.length > 0 ? "Bổ sung các mục có góp ý." : "");
  const giveBack = useReturnMeeting();
  const confirm = () =>
    giveBack.mutate(
      { meetingId: meeting.id, version: meeting.version, reason, remarks: [...remarks] },
      {
        onSuccess: () => {
          void notify(`Đã trả lại biên bản của ${meeting.organisationName}.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={`Trả lại biên bản của ${meeting.organisationName}`}
      confirm="Trả lại"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={giveBack.isPending}
      error={giveBack.error}
    >
      {remarks.length > 0
        ? `Chi bộ thấy lý do chung và ${remarks.length} góp ý ngay tại từng mục.`
        : "Ghi rõ cần bổ sung gì. Muốn góp ý tại từng mục thì quay lại, ghi dưới mục đó."}
      <Textarea
        mt="sm"
        label="Lý do trả lại"
        maxLength={2000}
        data-autofocus
        value={reason}
        error={fieldErrors(giveBack.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
