import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { useCallOffLive } from "./hooks.ts";

interface Props {
  plannedMeetingId: number;
  onBack: () => void;
  onDone: () => void;
}

/** A sitting that was opened and will not be held after all, with its reason. */
export function CallOffForm({ plannedMeetingId, onBack, onDone }: Props) {
  const callOff = useCallOffLive();
  const [reason, setReason] = useState("");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        callOff.mutate({ plannedMeetingId, reason }, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <FormErrors error={callOff.error} />
        <p className="quiet">Kỳ này sẽ không có biên bản. Những gì đã ghi vẫn được giữ.</p>
        <Textarea
          autoFocus
          label="Lý do hoãn"
          minRows={2}
          maxLength={1000}
          value={reason}
          error={fieldErrors(callOff.error).reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={callOff.isPending}>
            Hoãn kỳ này
          </Button>
          <Button variant="default" onClick={onBack}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
