import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Preparation } from "../contract.ts";
import { useCallOffPlan } from "./hooks.ts";

/** The way out: this sitting will not be held. */
export function CallOffPanel({ plan }: { plan: Preparation }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const callOff = useCallOffPlan();
  const send = () =>
    callOff.mutate(
      { plannedMeetingId: plan.id ?? 0, version: plan.version, reason },
      {
        onSuccess: () => {
          void notify("Đã báo không họp kỳ này.");
          setOpen(false);
        },
      },
    );
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        Không họp kỳ này
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Báo không họp kỳ này?"
        confirm="Báo không họp"
        onConfirm={send}
        onClose={() => setOpen(false)}
        isBusy={callOff.isPending}
        error={callOff.error}
      >
        {plan.invitation && <p>Người đã được mời sẽ nhận thông báo.</p>}
        <TextInput
          label="Lý do"
          required
          maxLength={1000}
          data-autofocus
          value={reason}
          error={fieldErrors(callOff.error).reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
