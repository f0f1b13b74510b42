import { Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { DocumentDetail, DocumentFile } from "../../contract.ts";
import { useRemoveFile } from "./hooks.ts";

interface Props {
  document: DocumentDetail;
  file: DocumentFile;
  onClose: () => void;
}

export function RemoveFileDialog({ document, file, onClose }: Props) {
  const [reason, setReason] = useState("");
  const remove = useRemoveFile();
  const done = () => {
    void notify("Đã gỡ tệp.");
    onClose();
  };
  const given = { documentId: document.id, fileId: file.id, version: document.version, reason };
  return (
    <ConfirmDialog
      isOpen
      title={`Gỡ ${file.name}?`}
      confirm="Gỡ tệp"
      onConfirm={() => remove.mutate(given, { onSuccess: done })}
      onClose={onClose}
      isBusy={remove.isPending}
      error={remove.error}
    >
      <Textarea
        label="Lý do"
        description="Nội dung tệp bị xóa khỏi hệ thống; tên tệp, mã kiểm tra và lý do giữ lại."
        autosize
        minRows={2}
        maxLength={300}
        data-autofocus
        value={reason}
        error={fieldErrors(remove.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
