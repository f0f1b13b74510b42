import { Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Entry, Programme } from "../contract.ts";
import { useCallOffEntry } from "./hooks.ts";

/** A sitting that will not be held; it stays in the programme with the reason. */
export function CallOffDialog({ programme, entry, onClose }: { programme: Programme; entry: Entry; onClose: () => void }) {
  const { organisationId, year, version } = programme;
  const [reason, setReason] = useState("");
  const callOff = useCallOffEntry();
  const month = Number(entry.month.slice(5));
  const send = () =>
    callOff.mutate(
      { organisationId, year, version, entryId: entry.id, reason },
      {
        onSuccess: () => {
          void notify(`Đã ghi kỳ tháng ${month} không tổ chức.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={`Không tổ chức kỳ tháng ${month}/${year}?`}
      confirm="Không tổ chức"
      onConfirm={send}
      onClose={onClose}
      isBusy={callOff.isPending}
      error={callOff.error}
    >
      Kỳ này vẫn ghi trong chương trình kèm lý do. Họp vào ngày khác thì dời ngày, không cần bỏ kỳ.
      <Textarea
        mt="sm"
        label="Lý do không tổ chức"
        required
        maxLength={2000}
        data-autofocus
        value={reason}
        error={fieldErrors(callOff.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
