import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { ReasonField } from "#web/ui/reason-field.tsx";
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
      <ReasonField
        description="Nội dung tệp bị xóa khỏi hệ thống; tên tệp, mã kiểm tra và lý do giữ lại."
        longest={300}
        value={reason}
        error={fieldErrors(remove.error).reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
