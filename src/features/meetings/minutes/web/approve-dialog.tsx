import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MeetingDetail } from "../../contract.ts";
import type { TextDetail } from "../contract.ts";
import { paperNames } from "../rules.ts";
import { ApprovalForm, approvalOf, firstChoice } from "./approval-form.tsx";
import { useApproveText } from "./hooks.ts";

interface Props {
  meeting: MeetingDetail;
  text: TextDetail;
  onClose: () => void;
}

/** The secretary has read the text back and the meeting adopted it: without a dissenting voice, or by vote. */
export function ApproveDialog({ meeting, text, onClose }: Props) {
  const [choice, setChoice] = useState(() => firstChoice(meeting));
  const approve = useApproveText();
  const { meetingId, kind, version } = text;
  const confirm = () => {
    const approval = approvalOf(choice);
    if (!approval) return;
    approve.mutate(
      { meetingId, kind, version, ...approval },
      {
        onSuccess: () => {
          void notify(`Đã ghi ${paperNames[kind].toLowerCase()} được thông qua.`);
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Kỳ họp đã thông qua ${paperNames[kind].toLowerCase()}?`}
      confirm="Ghi đã thông qua"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={approve.isPending}
      error={approve.error}
    >
      <ApprovalForm meeting={meeting} choice={choice} onChange={setChoice} error={approve.error} />
    </ConfirmDialog>
  );
}
