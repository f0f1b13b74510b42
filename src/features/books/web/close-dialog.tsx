import { Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { BookDetail } from "../contract.ts";
import { daysOf, numberText } from "../rules.ts";
import { useCloseBook } from "./hooks.ts";

interface Props {
  place: number;
  book: BookDetail;
  onClose: () => void;
}

/** Before a book is frozen: how much, and why when it is early or not the first time. */
export function CloseDialog({ place, book, onClose }: Props) {
  const { today } = useSession();
  const [reason, setReason] = useState("");
  const close = useCloseBook();
  const needsReason = book.closings.length > 0 || today <= daysOf(book.period).to;
  const send = () =>
    close.mutate(
      { organisationId: place, code: book.code, period: book.period, editions: book.closings.length, reason },
      {
        onSuccess: () => {
          void notify("Đã khóa sổ.");
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title="Khóa sổ?"
      confirm="Khóa sổ"
      onConfirm={send}
      onClose={onClose}
      isBusy={close.isPending}
      error={close.error}
    >
      <Stack gap="md">
        <p>
          Giữ nguyên {numberText(book.rows)} dòng đến lúc này để in, đóng quyển. Sửa sau khi khóa vẫn được và được liệt kê; các lần khóa
          trước giữ nguyên.
        </p>
        <Textarea
          label={needsReason ? "Lý do" : "Lý do (không bắt buộc)"}
          withAsterisk={needsReason}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={fieldErrors(close.error).reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
