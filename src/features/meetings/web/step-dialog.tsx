import { Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MeetingDetail } from "../contract.ts";
import { useAcceptMeeting, useReturnMeeting } from "./hooks.ts";
import type { Step } from "./steps-panel.tsx";

const words = {
  return: {
    title: "Trả lại biên bản",
    confirm: "Trả lại",
    done: "Đã trả lại biên bản.",
    text: "Ghi rõ cần bổ sung gì; chi bộ thấy lý do này ngay trên trang của mình.",
  },
  accept: {
    title: "Nhận biên bản?",
    confirm: "Nhận biên bản",
    done: "Đã nhận biên bản.",
    text: "Sau khi nhận, lời văn và số liệu giữ nguyên. Chi bộ cần sửa thì mở đính chính, có lý do, rồi nộp lại.",
  },
} as const;

interface Props {
  step: Step;
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Asks once before minutes go back or into the books. */
export function StepDialog({ step, meeting, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [giveBack, accept] = [useReturnMeeting(), useAcceptMeeting()];
  const change = { return: giveBack, accept }[step];
  const { title, confirm, done, text } = words[step];
  const target = { meetingId: meeting.id, version: meeting.version };
  const options = {
    onSuccess: () => {
      void notify(done);
      onClose();
    },
  };
  const take = () => {
    if (step === "return") giveBack.mutate({ ...target, reason }, options);
    else accept.mutate(target, options);
  };
  return (
    <ConfirmDialog isOpen title={title} confirm={confirm} onConfirm={take} onClose={onClose} isBusy={change.isPending} error={change.error}>
      {text}
      {step === "return" && (
        <Textarea
          mt="sm"
          label="Lý do trả lại"
          maxLength={2000}
          data-autofocus
          value={reason}
          error={fieldErrors(change.error).reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  );
}
