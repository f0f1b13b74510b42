import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { AppError } from "#contract/errors.ts";
import { FormErrors } from "./form-errors.tsx";

interface Props {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** A verb: "Ký báo cáo". */
  confirm: string;
  /** The way back: "Quay lại soạn". */
  cancel?: string;
  onConfirm: () => void;
  onClose: () => void;
  isBusy?: boolean;
  /** Something must be done first; the children, or the word on the button, say what. */
  isBlocked?: boolean;
  error?: Error | null;
}

/** Only before what is hard to take back: signing, sending, ending. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirm,
  cancel = "Quay lại",
  onConfirm,
  onClose,
  isBusy = false,
  isBlocked = false,
  error = null,
}: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size={520}>
      <Stack gap="md">
        <FormErrors error={error} />
        {error instanceof AppError && error.kind === "conflict" && (
          <Alert role="alert" color="warn" styles={{ message: { color: "var(--ink)" } }}>
            {error.message}
          </Alert>
        )}
        <div className="quiet">{children}</div>
        <Group gap="xs">
          <Button onClick={onConfirm} loading={isBusy} disabled={isBlocked}>
            {confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
